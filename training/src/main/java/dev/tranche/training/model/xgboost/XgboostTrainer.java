package dev.tranche.training.model.xgboost;

import dev.tranche.base.InputException;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Fits gradient-boosted trees with XGBoost (Chen and Guestrin, XGBoost: A Scalable Tree Boosting
 * System, KDD 2016), by histograms and logistic loss, and keeps the trees up to the round that
 * ranks the validation part best.
 *
 * <p>AUC, not log loss, decides when to stop: the training part may be balanced and the validation
 * part not, and AUC does not mind. XGBoost adds float gradients in double, where they hardly ever
 * round, so that its trees come out the same for any number of threads.
 *
 * <p>Where a feature's values are missing in training rows, every split on it learns which way
 * those without go; elsewhere nothing can be learnt, and they are filled. A feature that only tells
 * where another one's value is missing is not looked at.
 */
public final class XgboostTrainer {
  private final XgboostParameters parameters;
  private final Map<String, String> environment;

  public XgboostTrainer(XgboostParameters parameters) {
    this(parameters, System.getenv());
  }

  XgboostTrainer(XgboostParameters parameters, Map<String, String> environment) {
    this.parameters = parameters;
    this.environment = environment;
  }

  /**
   * Boosts until the validation part is no longer ranked better.
   *
   * @param validation rows that are neither in the training nor in the test part
   * @param threads used if the environment has {@code OMP_WAIT_POLICY=passive}, otherwise one is:
   *     OpenMP's waiting threads spin, which on a busy machine takes many times longer
   * @param progress told the number of rounds so far
   * @return an ensemble whose margin is log-odds and equals XGBoost's own to float rounding
   * @throws InputException if XGBoost's native library cannot be loaded
   * @throws IllegalArgumentException if constraints and features differ in number, or the two parts
   *     in features
   */
  public TreeEnsemble fit(
      LabelledRows training,
      LabelledRows validation,
      Monotone monotone,
      long seed,
      int threads,
      LongConsumer progress) {
    if (!training.features().names().equals(validation.features().names())) {
      throw new IllegalArgumentException("training and validation part have other features");
    }
    return fit(training, Optional.of(validation), monotone, seed, threads, progress);
  }

  /** As above, but boosts as many rounds as the parameters allow. */
  public TreeEnsemble fit(
      LabelledRows training, Monotone monotone, long seed, int threads, LongConsumer progress) {
    return fit(training, Optional.empty(), monotone, seed, threads, progress);
  }

  private TreeEnsemble fit(
      LabelledRows training,
      Optional<LabelledRows> validation,
      Monotone monotone,
      long seed,
      int threads,
      LongConsumer progress) {
    monotone.requireFits(training.features());
    List<DMatrix> matrices = new ArrayList<>();
    try {
      VisibleFeatures seen = VisibleFeatures.of(training.features());
      DMatrix rows = XgboostLibrary.matrix(training, seen);
      matrices.add(rows);
      int useful = XgboostLibrary.usefulThreads(threads, environment);
      Map<String, Object> settings =
          NativeSettings.of(parameters, training, monotone, seed, useful);
      Booster booster = XGBoost.train(rows, settings, 0, new HashMap<>(), null, null);
      try {
        int kept = parameters.boosting().maxRounds();
        if (validation.isPresent()) {
          matrices.add(XgboostLibrary.matrix(validation.get(), seen));
          kept = boost(booster, rows, matrices.get(1), progress);
        } else {
          boost(booster, rows, progress);
        }
        byte[] json = booster.toByteArray("json");
        return XgboostJson.ensemble(json, training.features(), kept);
      } finally {
        booster.dispose();
      }
    } catch (XGBoostError e) {
      throw XgboostLibrary.failed(e);
    } finally {
      matrices.forEach(DMatrix::dispose);
    }
  }

  private void boost(Booster booster, DMatrix rows, LongConsumer progress) throws XGBoostError {
    for (int round = 1; round <= parameters.boosting().maxRounds(); round++) {
      booster.update(rows, round - 1);
      progress.accept(round);
    }
  }

  /** Returns how many rounds rank the watched rows best. */
  private int boost(Booster booster, DMatrix rows, DMatrix watched, LongConsumer progress)
      throws XGBoostError {
    DMatrix[] matrices = {watched};
    String[] names = {"validation"};
    int best = 0;
    double bestAuc = Double.NEGATIVE_INFINITY;
    for (int round = 1;
        round <= parameters.boosting().maxRounds()
            && round - best <= parameters.boosting().earlyStoppingRounds();
        round++) {
      booster.update(rows, round - 1);
      String line = booster.evalSet(matrices, names, round - 1);
      double auc = Double.parseDouble(line.substring(line.lastIndexOf(':') + 1));
      if (auc > bestAuc) {
        bestAuc = auc;
        best = round;
      }
      progress.accept(round);
    }
    return best;
  }
}
