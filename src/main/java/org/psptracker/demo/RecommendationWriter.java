package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** What sites answer to recommendations, what they report of them, and what is found. */
final class RecommendationWriter {

  private final CaseRun run;
  private final LocalDate today;

  RecommendationWriter(CaseRun run, LocalDate today) {
    this.run = run;
    this.today = today;
  }

  void fill(String step, ObjectNode form) {
    int wave = run.done.getOrDefault(step, 0);
    String rows =
        switch (step) {
          case "respond-to-recommendations" -> "responses";
          case "update-recommendations" -> "updates";
          default -> "verifications";
        };
    for (JsonNode row : form.path(rows)) {
      if (row instanceof ObjectNode one) {
        String number = one.path("recommendation").asText();
        switch (rows) {
          case "responses" -> respond(one, number);
          case "updates" -> update(one, number, wave);
          default -> verify(one, number, wave);
        }
      }
    }
  }

  private void respond(ObjectNode row, String number) {
    JsonNode declined = run.script.get("declines").path(number);
    if (declined.isTextual()) {
      row.put("answer", "DECLINE").put("rationale", declined.asText());
      return;
    }
    row.put("answer", "ACCEPT");
    if (!row.has("owner")) {
      row.set("owner", run.words("owner", today));
    }
    if (!row.has("due")) {
      row.put("due", today.plusDays(120).toString());
    }
  }

  /** In the first wave some work is under way; later nearly all of it is said to be done. */
  private void update(ObjectNode row, String number, int wave) {
    JsonNode own = run.script.get("progress").path(wave).path(number);
    String usual =
        wave == 0 && run.script.pick("progress" + number, 3) > 0
            ? "IN_PROGRESS"
            : "REPORTED_IMPLEMENTED";
    row.put("status", own.path("status").asText(usual));
    if (own.has("evidence")) {
      row.set("evidence", run.spoken(own.path("evidence"), today));
    } else if (!row.path("status").asText().equals("IN_PROGRESS")) {
      row.set("evidence", run.words("evidence", today));
    }
  }

  private void verify(ObjectNode row, String number, int wave) {
    JsonNode own = run.script.get("found").path(wave).path(number);
    String usual = run.script.pick("found" + number + wave, 4) == 0 ? "PARTLY" : "VERIFIED";
    String found = own.path("found").asText(usual);
    row.put("found", found);
    row.set(
        "note",
        own.has("note")
            ? run.spoken(own.path("note"), today)
            : run.words(found.equals("VERIFIED") ? "verifiedNote" : "partlyNote", today));
  }
}
