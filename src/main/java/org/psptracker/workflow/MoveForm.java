package org.psptracker.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the moves of a case ask for. */
public final class MoveForm {

  private MoveForm() {}

  /** Withdraw, hold, resume, terminate. */
  public record Reason(@NotBlank @Size(max = 2000) String reason) {}

  public record Refer(
      @NotBlank @Size(max = 2000) String reason, @NotBlank @Size(max = 200) String to) {}

  /**
   * @param into reference of the open case that goes on
   */
  public record Merge(
      @NotBlank @Size(max = 2000) String reason,
      @NotBlank @Pattern(regexp = "^PSP-\\d{4}-\\d{5,}$") @Size(max = 20) String into) {}

  /**
   * @param from person whose open work moves
   * @param to person who goes on with it
   */
  public record Reassign(
      @NotBlank @Size(max = 2000) String reason, @NotNull Long from, @NotNull Long to) {}

  /**
   * @param at element of the process in front of which the case goes on
   */
  public record Reopen(
      @NotBlank @Size(max = 2000) String reason,
      @NotBlank @Pattern(regexp = "^(review-completeness|staffing|delivery|measurement)$")
          String at) {}
}
