package dev.tranche.cli.train;

import static java.util.Objects.requireNonNull;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.training.evaluate.metric.ConfusionMatrix;
import dev.tranche.training.report.document.RiskData;
import dev.tranche.training.report.document.RiskRun;
import dev.tranche.training.report.document.RuleCosts;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** The risk models' quality on the test part, as a table. */
final class RiskSummary {
  private final PrintWriter out;

  RiskSummary(PrintWriter out) {
    this.out = out;
  }

  void print(RiskRun run) {
    Manifest manifest = run.manifest();
    RiskData data = run.findings().data();
    out.printf(
        Locale.ROOT,
        "%nRisk: %s, %,d rows, %.1f %% '%s' in '%s', %d features, %,d synthetic rows (%s)%n",
        data.file().file(),
        data.file().rows(),
        100 * data.target().defaultRate(),
        data.target().positive(),
        data.target().target(),
        manifest.features().ofModels().size(),
        data.split().fitted().syntheticTrainRows(),
        manifest.provenance().parameters().get("balance"));
    out.printf(
        Locale.ROOT,
        "  '%s' (%.1f %%) means default: %s%n",
        data.target().positive(),
        100 * data.target().defaultRate(),
        data.target().positiveBecause());
    data.file()
        .columnsLeftOut()
        .forEach(column -> out.println("  left out: " + column.column() + ", " + column.reason()));
    data.file().warnings().forEach(warning -> out.println("  warning: " + warning));
    out.printf(
        Locale.ROOT,
        "%-22s %-22s %-22s %-22s %-22s %8s %7s %7s %7s %7s%n",
        "model (95 % interval)",
        "ROC-AUC",
        "accuracy",
        "precision",
        "recall",
        "cut-off",
        "TN",
        "FP",
        "FN",
        "TP");
    for (ModelFile model : manifest.models().all()) {
      print(
          model,
          run.findings().evaluation(model.name()).confusion(),
          model.name().equals(manifest.models().champion()));
    }
    print(run.findings().policy().decisionRules());
  }

  private void print(RuleCosts costs) {
    if (costs.held() + costs.notScorable() > 0) {
      out.printf(
          Locale.ROOT,
          "  of %,d test customers %.1f %% are referred and %.1f %% not scorable for missing or"
              + " doubtful values, by the policy's rules%n",
          costs.customers(),
          100.0 * costs.held() / costs.customers(),
          100.0 * costs.notScorable() / costs.customers());
    }
  }

  private void print(ModelFile model, ConfusionMatrix matrix, boolean champion) {
    out.printf(
        Locale.ROOT,
        "%-22s %-22s %-22s %-22s %-22s %8.4f %7d %7d %7d %7d%n",
        model.name() + (champion ? " *" : ""),
        figure(model, matrix, "roc_auc", requireNonNull(model.metrics().get("roc_auc"))),
        figure(model, matrix, "accuracy", matrix.accuracy()),
        figure(model, matrix, "precision", matrix.precision()),
        figure(model, matrix, "recall", matrix.recall()),
        model.cutOff(),
        matrix.trueNegatives(),
        matrix.falsePositives(),
        matrix.falseNegatives(),
        matrix.truePositives());
  }

  private static String figure(
      ModelFile model, ConfusionMatrix matrix, String metric, double figure) {
    return FigureText.of(
        figure, Optional.ofNullable(model.intervals().get(metric)), matrix.rarer());
  }
}
