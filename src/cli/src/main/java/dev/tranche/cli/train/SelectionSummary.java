package dev.tranche.cli.train;

import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.training.fit.selection.BalanceTrial;
import dev.tranche.training.fit.selection.Selection;
import dev.tranche.training.fit.selection.SettingsTrial;
import dev.tranche.training.report.document.RiskRun;
import dev.tranche.training.report.document.TestEvaluation;
import java.io.PrintWriter;
import java.util.Locale;

/** What balance and champion were chosen by, and what calibration did, as tables. */
final class SelectionSummary {
  private final PrintWriter out;

  SelectionSummary(PrintWriter out) {
    this.out = out;
  }

  void print(RiskRun run) {
    Selection selection = run.findings().selection();
    if (selection.trials().stream().anyMatch(trial -> Double.isFinite(trial.auc()))) {
      trials(selection);
    }
    if (!selection.settings().isEmpty()) {
      settings(selection);
    }
    contenders(selection);
    line(
        "%n%-22s %9s %9s %9s %10s%n", "calibration error", "curve", "before", "after", "by chance");
    for (ModelFile model : run.manifest().models().all()) {
      calibration(model, run.findings().evaluation(model.name()).calibration());
    }
  }

  private void trials(Selection selection) {
    line(
        "%n%d folds of %,d training rows, ROC-AUC (* chosen)%n",
        selection.folds(), selection.rows());
    line("%-22s %9s %9s %14s%n", "model", "balance", "ROC-AUC", "standard error");
    for (BalanceTrial trial : selection.trials()) {
      line(
          "%-22s %9s %9.4f %14.4f%s%n",
          trial.model(),
          trial.balance(),
          trial.auc(),
          trial.standardError(),
          trial.chosen() ? " *" : "");
    }
  }

  private void settings(Selection selection) {
    line("%nsettings tried, ROC-AUC (* chosen)%n");
    for (SettingsTrial trial : selection.settings()) {
      line(
          "%-22s %9.4f %9.4f  %s%s%n",
          trial.model(),
          trial.auc(),
          trial.standardError(),
          trial.settings(),
          trial.chosen() ? " *" : "");
    }
  }

  private void contenders(Selection selection) {
    String where =
        switch (selection.on()) {
          case CALIBRATION_PART -> "on the calibration part";
          case CROSS_VALIDATION -> "in " + selection.crossFittingFolds() + "-fold cross-validation";
          case FORWARD_VALIDATION ->
              "on " + selection.crossFittingFolds() + " blocks in time and the calibration part";
        };
    line("%nchampion, by its ROC-AUC %s%n", where);
    line("%-22s %9s %35s%n", "model", "ROC-AUC", "standard error of difference to best");
    for (Selection.Contender contender : selection.contenders()) {
      line(
          "%-22s %9.4f %35.4f%s%n",
          contender.model(),
          contender.auc(),
          contender.standardErrorOfDifference(),
          contender.champion() ? " *" : "");
    }
  }

  private void calibration(ModelFile model, TestEvaluation.ModelCalibration calibration) {
    line(
        "%-22s %9s %9.4f %9.4f %10.4f%n",
        model.name(),
        calibration.method().word(),
        model.metrics().getOrDefault("expected_calibration_error_uncalibrated", Double.NaN),
        model.metrics().getOrDefault("expected_calibration_error", Double.NaN),
        calibration.byChance());
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format, values);
  }
}
