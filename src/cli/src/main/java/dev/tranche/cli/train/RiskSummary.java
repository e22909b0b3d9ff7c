package dev.tranche.cli.train;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.training.evaluate.metric.ConfusionMatrix;
import dev.tranche.training.report.document.RiskData;
import dev.tranche.training.report.document.RiskRun;
import java.io.PrintWriter;
import java.util.Locale;

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
        manifest.modelFeatures().size(),
        data.split().fitted().syntheticTrainRows(),
        manifest.provenance().parameters().get("balance"));
    data.file()
        .columnsLeftOut()
        .forEach(column -> out.println("  left out: " + column.column() + ", " + column.reason()));
    data.file().warnings().forEach(warning -> out.println("  warning: " + warning));
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
    for (ModelFile model : manifest.models()) {
      print(
          model,
          run.findings().evaluation(model.name()).confusion(),
          model.name().equals(manifest.champion()));
    }
  }

  private void print(ModelFile model, ConfusionMatrix matrix, boolean champion) {
    out.printf(
        Locale.ROOT,
        "%-22s %8.4f %9.4f %9.4f %9.4f %8.4f %7d %7d %7d %7d%n",
        model.name() + (champion ? " *" : ""),
        model.metrics().get("roc_auc"),
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
