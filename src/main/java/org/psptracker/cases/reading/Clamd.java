package org.psptracker.cases.reading;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks clamd about a file, by its command INSTREAM (clamd(8)): chunks with their length in front,
 * and a chunk of length 0 at the end. Written out here because the client libraries have no
 * time-outs, and a scanner that hangs must not hang this.
 */
@Component
class Clamd {

  private static final Logger log = LoggerFactory.getLogger(Clamd.class);

  /** The scanner answered, but not about viruses; asking again would not help. */
  static final class Unanswerable extends IOException {
    private static final long serialVersionUID = 1L;

    Unanswerable(String answer) {
      super(answer);
    }
  }

  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

  private final VirusScanSettings settings;

  Clamd(VirusScanSettings settings) {
    this.settings = settings;
  }

  boolean isSet() {
    return settings.isSet();
  }

  /**
   * The name of a virus in the content, if one is found.
   *
   * @throws Unanswerable when the scanner refuses this content, as it does above its
   *     StreamMaxLength
   * @throws IOException when there is no scanner, or it does not answer in time
   */
  Optional<String> virusIn(byte[] content) throws IOException {
    int patience = Math.toIntExact(settings.timeout().toMillis());
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
      socket.setSoTimeout(patience);
      send(content, socket);
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return virus(new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip());
    }
  }

  /** Writing knows no time-out: a scanner that does not read is cut off. */
  private void send(byte[] content, Socket socket) throws IOException {
    Executor afterPatience =
        CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    AtomicBoolean sent = new AtomicBoolean();
    CompletableFuture<Void> cut =
        CompletableFuture.runAsync(() -> cutOff(socket, sent), afterPatience);
    try {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int at = 0; at < content.length; at += CHUNK) {
        int length = Math.min(CHUNK, content.length - at);
        out.writeInt(length);
        out.write(content, at, length);
      }
      out.writeInt(0);
      out.flush();
    } finally {
      sent.set(true);
      cut.cancel(false);
    }
  }

  private static void cutOff(Socket socket, AtomicBoolean sent) {
    if (!sent.get()) {
      try {
        socket.close();
      } catch (IOException alreadyGone) {
        log.debug("closing the connection to the scanner", alreadyGone);
      }
    }
  }

  private static Optional<String> virus(String answer) throws IOException {
    if (answer.equals("stream: OK")) {
      return Optional.empty();
    }
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      return Optional.of(found.group(1).replaceAll("[^\\w.-]", "?"));
    }
    if (answer.isEmpty()) {
      throw new IOException("no answer");
    }
    throw new Unanswerable(answer.replaceAll("[^\\w .:-]", "?"));
  }
}
