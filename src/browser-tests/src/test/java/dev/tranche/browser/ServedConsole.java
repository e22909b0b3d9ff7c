package dev.tranche.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code tranche serve} as a process of its own, on free ports. */
record ServedConsole(Process process, URI address) implements AutoCloseable {
  private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern ADDRESS = Pattern.compile("console +(http://[0-9.:]+/)");
  private static final long SECONDS = 120;

  /** The models that the functions carry. */
  static Path defaultModels() {
    return HOME.resolve("src/default-bundle/target/classes/models");
  }

  /** How many risk models they are. */
  static long defaultFamilies() throws IOException {
    try (Stream<Path> files = Files.list(defaultModels().resolve("risk"))) {
      return files.filter(file -> file.toString().endsWith(".explain.onnx")).count();
    }
  }

  static ServedConsole start(Path models, Path log) throws Exception {
    Process process =
        tranche(log, "serve", "--models", models.toString(), "--port", "0", "--invoke-port", "0");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      Optional<String> found =
          ADDRESS.matcher(Files.readString(log)).results().map(r -> r.group(1)).findFirst();
      if (found.isPresent()) {
        return new ServedConsole(process, URI.create(found.get()));
      }
      Thread.sleep(100);
    }
    process.destroyForcibly();
    throw new IOException("not served: " + Files.readString(log));
  }

  /** Trains a risk model on a file; what it prints is what a failure shows. */
  static void train(Path data, Path out, Path log) throws Exception {
    run(
        log,
        "train",
        "risk",
        "--data",
        data.toString(),
        "--target",
        "defaulted",
        "--id",
        "customer",
        "--effort",
        "quick",
        "--quiet",
        "--out",
        out.toString());
  }

  /** Runs a command to its end, which must be a good one. */
  static void run(Path log, String... arguments) throws Exception {
    Process process = tranche(log, arguments);
    if (!process.waitFor(4 * SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(String.join(" ", arguments) + ": " + Files.readString(log));
    }
  }

  private static Process tranche(Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dtranche.home=" + HOME, "-Xmx600m", "-jar"));
    command.add(HOME.resolve("src/cli/target/lib/tranche-cli.jar").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OMP_WAIT_POLICY", "passive");
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  @Override
  public void close() {
    process.destroy();
    Ended.of(process);
  }
}
