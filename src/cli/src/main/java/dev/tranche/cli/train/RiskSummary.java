package dev.tranche.cli.train;

import dev.tranche.training.evaluate.metric.ConfusionMatrix;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.FittedModel;
import java.io.PrintWriter;
import java.util.Locale;

/** The risk models' quality on the test part, as a table. */
final class RiskSummary {
  private final PrintWriter out;

  RiskSummary(PrintWriter out) {
    this.out = out;
  }

  void print(RiskFit fit) {
    int rows = fit.data().table().rows();
    out.printf(
        Locale.ROOT,
        "%nRisk: %s, %,d rows, %.1f %% '%s' in '%s', %d features, %,d synthetic rows (%s)%n",
        fit.spec().file().getFileName(),
        rows,
        100.0 * fit.target().positives() / rows,
        fit.target().positive(),
        fit.target().column(),
        fit.preparation().features().size(),
        fit.synthetic(),
        fit.balance());
    fit.data()
        .dropped()
        .forEach(column -> out.println("  left out: " + column.column() + ", " + column.reason()));
    fit.data().warnings().forEach(warning -> out.println("  warning: " + warning));
    out.printf(
        Locale.ROOT,
        "%-22s %8s %9s %9s %9s %8s %7s %7s %7s %7s%n",
        "model (test part)",
        "ROC-AUC",
        "accuracy",
        "precision",
        "recall",
        "cut-off",
        "TN",
        "FP",
        "FN",
        "TP");
    fit.models().forEach(model -> print(model, model.name().equals(fit.champion())));
  }

  private void print(FittedModel model, boolean champion) {
    ConfusionMatrix matrix = model.metrics().confusion();
    out.printf(
        Locale.ROOT,
        "%-22s %8.4f %9.4f %9.4f %9.4f %8.4f %7d %7d %7d %7d%n",
        model.name() + (champion ? " *" : ""),
        model.metrics().rocAuc(),
        matrix.accuracy(),
        matrix.precision(),
        matrix.recall(),
        model.cutOff(),
        matrix.trueNegatives(),
        matrix.falsePositives(),
        matrix.falseNegatives(),
        matrix.truePositives());
  }
}
