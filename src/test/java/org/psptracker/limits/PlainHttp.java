package org.psptracker.limits;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls from an address of its own: all of 127.0.0.0/8 is this machine. */
public record PlainHttp(int port, String from) {

  private static final int PATIENCE_MS = 20_000;

  /** What came back, with its headers as they are. */
  public record Answer(int status, String text) {

    public String header(String name) {
      Matcher found = Pattern.compile("(?im)^" + name + ": (.*?)\r?$").matcher(text);
      return found.find() ? found.group(1) : "";
    }
  }

  public Answer get(String path, String... headers) throws IOException {
    return send("GET", path, "", "", headers);
  }

  public Answer post(String path, String form, String... headers) throws IOException {
    return send("POST", path, "application/x-www-form-urlencoded", form, headers);
  }

  public static String basic(String name, String password) {
    return "Authorization: Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a body of that type; an empty one is none. */
  public Answer send(String method, String path, String type, String body, String... headers)
      throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
      StringBuilder request =
          new StringBuilder(
              method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
      for (String header : headers) {
        request.append(header).append("\r\n");
      }
      if (!body.isEmpty()) {
        request
            .append("Content-Type: " + type + "\r\nContent-Length: ")
            .append(body.length())
            .append("\r\n");
      }
      request.append("\r\n").append(body);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(Integer.parseInt(text.substring(9, 12)), text);
    }
  }
}
