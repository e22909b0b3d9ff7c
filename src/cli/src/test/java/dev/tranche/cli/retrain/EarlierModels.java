package dev.tranche.cli.retrain;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.monitor.MonitoredRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A bundle of a thousand applications, quickly trained, and eight times as many later ones. */
record EarlierModels(Path folder) {
  static final int LATER_ROWS = 8000;

  private static final String SPEC =
      """
      file: classification_data.csv
      id: user_id
      target: label
      positive: 1
      protected: [age]
      balance: none
      models: {xgboost: {n_estimators: 40}}
      cut_offs: {costs: {false_negative: 5, false_positive: 1}}
      """;

  static EarlierModels in(Path folder, String more) throws IOException {
    return of(folder, SPEC + more);
  }

  /** As usual, but that the spec does not say which label means default. */
  static EarlierModels withLabelsToBeFound(Path folder) throws IOException {
    return of(folder, SPEC.replace("positive: 1\n", ""));
  }

  private static EarlierModels of(Path folder, String spec) throws IOException {
    EarlierModels made = new EarlierModels(folder);
    MonitoredRows.generated(1000, 3, made.data());
    MonitoredRows.generated(LATER_ROWS, 4, folder.resolve("later"));
    Files.writeString(made.data().resolve("risk.yaml"), spec);
    CommandLineRun run =
        CommandLineRun.run(
            "train",
            "risk",
            "--spec",
            made.data().resolve("risk.yaml"),
            "--effort",
            "quick",
            "--out",
            made.models(),
            "--quiet");
    if (run.code() != 0) {
      throw new IllegalStateException(run.err());
    }
    return made;
  }

  Path data() {
    return folder.resolve("data");
  }

  Path models() {
    return folder.resolve("models");
  }

  Path earlierFile() {
    return data().resolve("classification_data.csv");
  }

  Path laterFile() {
    return folder.resolve("later").resolve("classification_data.csv");
  }

  MonitoredRows later() {
    return MonitoredRows.read(laterFile());
  }

  Path out() {
    return folder.resolve("out");
  }

  /** All files of the earlier bundle, by name. */
  Map<String, Long> hashes() {
    Map<String, Long> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(models())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        long hash = Arrays.hashCode(Files.readAllBytes(file));
        hashes.put(models().relativize(file).toString(), hash);
      }
      return hashes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
