package dev.tranche.examples;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.training.bundle.RiskBundle;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFitting;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.Balance;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.RiskSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Trains risk models on a CSV file of loans and writes the bundle that serves them.
 *
 * <p>Arguments: the CSV file, and the folder in which the bundle {@code risk} is written.
 */
public final class TrainModels {
  private TrainModels() {}

  public static void main(String[] args) throws IOException {
    Path loans = Path.of(args[0]);
    Path models = Path.of(args[1]);

    // The file tells the rest: which columns are numbers, what is missing, which label is default.
    // SpecReader.risk reads the same from a YAML file.
    RiskSpec spec = RiskSpec.of(loans, "defaulted").withId("customer").withProtected("age");

    // Any number of threads gives the same models.
    RiskFit fit;
    try (ThreadPool pool = new ThreadPool(2)) {
      fit = new RiskFitting(Progress.none(), pool, Balance.AUTO).fit(spec);
    }
    for (FittedModel model : fit.models()) {
      System.out.printf(
          Locale.ROOT,
          "%s: ROC-AUC %.3f on the test set%n",
          model.name(),
          model.metrics().of(ClassifierMetric.ROC_AUC));
    }

    // Each graph runs in ONNX Runtime and must say what its model says before anything is written.
    Bundle bundle = RiskBundle.of(fit).write(models);
    System.out.println("champion: " + bundle.manifest().models().champion());
    System.out.println("bundle version: " + bundle.manifest().version());
  }
}
