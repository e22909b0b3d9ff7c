package dev.tranche.training.fit;

import dev.tranche.training.fit.candidate.Classifier;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.fit.selection.ModelSelection;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.progress.SharedProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Fits the models; each is judged and its graphs are proven as soon as it is fitted, beside the
 * fitting of the next.
 */
final class ModelFits {
  /** Up to so many rows a model keeps no more than one thread busy. */
  private static final int SMALL = 50_000;

  private final List<Classifier> classifiers;
  private final ModelSelection selection;
  private final ModelEvaluation judging;
  private final ModelProof proof;
  private final Progress progress;
  private final int threads;
  private final long seed;

  ModelFits(
      TrainingRows part,
      ModelSelection selection,
      ModelEvaluation judging,
      ModelProof proof,
      Progress progress,
      int threads) {
    this.classifiers = part.classifiers();
    this.seed = part.spec().seed();
    this.selection = selection;
    this.judging = judging;
    this.proof = proof;
    this.progress = progress;
    this.threads = threads;
  }

  /** The models in the enum's order. */
  List<EvaluatedModel> run(FittingRows rows, RawRows test) {
    boolean atOnce = rows.training().balancing().rows() <= SMALL || threads < classifiers.size();
    try (ModelChains chains = new ModelChains(threads)) {
      Map<Classifier, CompletableFuture<EvaluatedModel>> judged =
          atOnce ? atOnce(chains, rows, test) : inTurn(chains, rows, test);
      chains.await();
      return classifiers.stream().map(classifier -> judged.get(classifier).join()).toList();
    }
  }

  /** Each by one thread. */
  private Map<Classifier, CompletableFuture<EvaluatedModel>> atOnce(
      ModelChains chains, FittingRows rows, RawRows test) {
    progress.step("fitting and checking the models");
    SharedProgress shared = new SharedProgress(classifiers.size(), progress);
    // Those that take longest are last in the enum and begin first.
    List<Classifier> order = new ArrayList<>(classifiers);
    Collections.reverse(order);
    Map<Classifier, CompletableFuture<RiskModel>> fitted = new EnumMap<>(Classifier.class);
    for (Classifier classifier : order) {
      Progress own = shared.part(fitted.size());
      fitted.put(classifier, chains.fit(() -> fit(classifier, rows.training(), 1, own)));
    }
    Map<Classifier, CompletableFuture<EvaluatedModel>> judged = new EnumMap<>(Classifier.class);
    fitted.forEach((c, model) -> judged.put(c, finish(c, model, chains, rows, test)));
    return judged;
  }

  /** Each by all threads. */
  private Map<Classifier, CompletableFuture<EvaluatedModel>> inTurn(
      ModelChains chains, FittingRows rows, RawRows test) {
    Map<Classifier, CompletableFuture<EvaluatedModel>> judged = new EnumMap<>(Classifier.class);
    for (Classifier classifier : classifiers) {
      progress.step("fitting " + classifier.title());
      RiskModel model = fit(classifier, rows.training(), threads, progress);
      judged.put(
          classifier,
          finish(classifier, CompletableFuture.completedFuture(model), chains, rows, test));
    }
    progress.step("checking the models");
    return judged;
  }

  private RiskModel fit(
      Classifier classifier, TrainingRows.Prepared training, int threads, Progress progress) {
    return classifier.fitFully(selection.task(classifier, training, seed, threads), progress);
  }

  private CompletableFuture<EvaluatedModel> finish(
      Classifier classifier,
      CompletableFuture<RiskModel> fitted,
      ModelChains chains,
      FittingRows rows,
      RawRows test) {
    CompletableFuture<ModelEvaluation.Calibrated> calibrated =
        chains.then(
            fitted,
            model ->
                judging.calibrate(
                    classifier, model, selection.heldOut(classifier, model, rows.training())));
    CompletableFuture<RiskModel> serving =
        rows.all()
            .map(all -> chains.then(fitted, model -> fitOnceMore(classifier, all, model)))
            .orElse(fitted);
    CompletableFuture<EvaluatedModel> judged =
        chains.then(serving, calibrated, (model, by) -> judging.judge(classifier, model, by));
    chains.proof(serving, model -> proof.explanation(classifier.modelName(), model, test));
    chains.proof(judged, one -> proof.score(one.model(), test));
    return judged;
  }

  /** By one thread, as others are fitted beside it. */
  private RiskModel fitOnceMore(
      Classifier classifier, TrainingRows.Prepared all, RiskModel before) {
    return classifier.fitOnceMore(selection.task(classifier, all, seed, 1), before);
  }
}
