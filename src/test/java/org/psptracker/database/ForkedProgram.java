package org.psptracker.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another Java process with the classes of this one, which a test may kill as hard as it likes. */
public final class ForkedProgram implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final List<String> said = new ArrayList<>();

  private ForkedProgram(Process process) {
    this.process = process;
    this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  public static ForkedProgram start(
      Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Dot.epg.working-dir=" + System.getProperty("ot.epg.working-dir"),
                "-cp",
                classPath(main),
                main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new ForkedProgram(builder.start());
  }

  /** The application itself must not find the tests' own configuration beside its own. */
  private static String classPath(Class<?> main) {
    Stream<String> all =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    String tests = File.separator + "test-classes";
    boolean isTest =
        main.getProtectionDomain().getCodeSource().getLocation().getPath().contains(tests);
    return all.filter(entry -> isTest || !entry.contains(tests))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Reads on until a line contains {@code text}.
   *
   * @throws AssertionError with all that was printed, if the program ends first
   */
  public String waitFor(String text) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.contains(text)) {
        return line;
      }
    }
    throw new AssertionError("ended without '" + text + "':\n" + String.join("\n", said));
  }

  /** All that it printed until its end. */
  public String untilItsEnd() throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
    }
    return String.join("\n", said);
  }

  public long pid() {
    return process.pid();
  }

  /** {@code kill -9}: no hook runs. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop and waits until it has. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
