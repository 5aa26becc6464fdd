package org.psptracker.cases.reading;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks INSTREAM as clamd does, and knows one virus: the test file of EICAR. */
final class FakeClamd implements AutoCloseable {

  /** In two parts, or scanners would take this source for it. */
  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  /** How it feels. */
  enum Mood {
    WELL,
    SILENT,
    /** Takes the connection, and reads nothing. */
    DEAF,
    REFUSES
  }

  private final ServerSocket server;
  volatile Mood mood = Mood.WELL;
  volatile int asked;
  private final List<Socket> deaf = new CopyOnWriteArrayList<>();

  FakeClamd(int port) {
    try {
      server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::listen, "fake-clamd");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        answer(socket);
        if (mood != Mood.DEAF) {
          socket.close();
        }
      } catch (IOException gone) {
        continue;
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    if (mood == Mood.DEAF) {
      deaf.add(socket);
      return;
    }
    DataInputStream in = new DataInputStream(socket.getInputStream());
    String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
    StringBuilder content = new StringBuilder();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }
    asked++;
    if (mood == Mood.SILENT) {
      // until the other side has had enough of it
      in.read();
      return;
    }
    String answer =
        !command.equals("zINSTREAM\0")
            ? "UNKNOWN COMMAND"
            : mood == Mood.REFUSES
                ? "INSTREAM size limit exceeded. ERROR"
                : content.indexOf(EICAR) >= 0 ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK";
    socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : deaf) {
      socket.close();
    }
  }
}
