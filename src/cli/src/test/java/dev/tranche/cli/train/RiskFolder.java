package dev.tranche.cli.train;

import dev.tranche.training.model.ModelKind;
import java.util.List;
import java.util.stream.Stream;

/** The files of a risk bundle that has a model of every family. */
final class RiskFolder {
  private RiskFolder() {}

  /** Their names, sorted. */
  static List<String> names() {
    return Stream.concat(
            Stream.of(
                "fitted_rows.bin",
                "manifest.json",
                "model-card.json",
                "model-card.md",
                "policy.json",
                "reference.json",
                "scorecard.csv",
                "scorecard.md",
                "scorecard.sql",
                "spec.json"),
            ModelKind.words().stream().flatMap(it -> Stream.of(it + ".explain.onnx", it + ".onnx")))
        .sorted()
        .toList();
  }
}
