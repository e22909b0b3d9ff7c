package dev.tranche.segmentation.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The trainer as a layer would bring it, and models that it has trained: the native one where
 * {@code tranche compile} made it since the command line was built, else the same on Java.
 */
public final class TrainerResource implements QuarkusTestResourceLifecycleManager {
  /** The earlier bundles. */
  public static final Path MODELS = Path.of("target/retrain/models").toAbsolutePath();

  /** What the function runs. */
  public static final Path PROGRAM = Path.of("target/retrain/trainer/tranche").toAbsolutePath();

  /** Of how many rows the earlier bundles were made. */
  public static final int ROWS = 1000;

  private static final Path BUILT = Path.of("../cli/target").toAbsolutePath().normalize();
  private static final int MOST_MINUTES = 5;

  private static final String RISK =
      """
      file: classification_data.csv
      id: user_id
      target: label
      positive: 1
      protected: [age]
      balance: none
      models: {xgboost: {n_estimators: 40}}
      """;

  private static final String SEGMENTS = "file: users_data.csv\nid: user_id\nk: 3\n";

  @Override
  public Map<String, String> start() {
    try {
      Path data = Files.createDirectories(MODELS.resolveSibling("data"));
      Files.createDirectories(PROGRAM.resolveSibling(""));
      Files.writeString(PROGRAM, script());
      if (!PROGRAM.toFile().setExecutable(true)) {
        throw new IOException(PROGRAM + " cannot be made executable");
      }
      for (String name : List.of("classification_data.csv", "users_data.csv")) {
        Files.write(data.resolve(name), rows(name, 0, ROWS));
      }
      Files.writeString(data.resolve("risk.yaml"), RISK);
      Files.writeString(data.resolve("segments.yaml"), SEGMENTS);
      train("risk", data.resolve("risk.yaml"));
      train("segments", data.resolve("segments.yaml"));
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The header of a shipped file and some of its rows. */
  public static List<String> rows(String name, int from, int count) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../../data", name));
    List<String> chosen = new ArrayList<>(lines.subList(0, 1));
    chosen.addAll(lines.subList(1 + from, Math.min(lines.size(), 1 + from + count)));
    return chosen;
  }

  private static String script() throws IOException {
    Path jar = BUILT.resolve("lib").resolve("tranche-cli.jar");
    Path compiled = BUILT.resolve("tranche");
    if (Files.isExecutable(compiled)
        && Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(jar)) > 0) {
      for (Path library : libraries()) {
        Path link = PROGRAM.resolveSibling(String.valueOf(library.getFileName()));
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, library);
      }
      return "#!/bin/sh\nexec '" + compiled + "' \"$@\"\n";
    }
    return """
        #!/bin/sh
        options=
        while true; do
          case $1 in
            -Donnx* | -Dtranche*) shift ;;
            -D* | -X*) options="$options $1"; shift ;;
            *) break ;;
          esac
        done
        exec '%s' $options '@%s' -jar '%s' "$@"
        """
        .formatted(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            jar.resolveSibling("jvm.options"),
            jar);
  }

  private static List<Path> libraries() {
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
    Path folder = BUILT.resolve("lib").resolve("native").resolve("Linux-" + machine);
    return Arrays.stream(new String[] {"onnxruntime", "onnxruntime4j_jni", "xgboost4j"})
        .map(name -> folder.resolve("lib" + name + ".so"))
        .toList();
  }

  private static void train(String task, Path spec) throws IOException {
    Path libraries = PROGRAM.resolveSibling("");
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "-Donnxruntime.native.path=" + libraries,
                "-Dtranche.xgboost.library=" + libraries.resolve("libxgboost4j.so"),
                "train",
                task,
                "--spec",
                spec.toString(),
                "--effort",
                "quick",
                "--out",
                MODELS.toString(),
                "--quiet")
            .inheritIO()
            .start();
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("the earlier models cannot be trained");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  @Override
  public void stop() {
    // Both stay for whoever wants to look at them.
  }
}
