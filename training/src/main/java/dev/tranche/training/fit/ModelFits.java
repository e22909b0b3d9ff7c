package dev.tranche.training.fit;

import dev.tranche.training.model.RiskModel;
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
  /** Up to so many rows a model keeps no more than one thread busy, so they are fitted at once. */
  private static final int SMALL = 50_000;

  private final List<Classifier> classifiers;
  private final ModelSelection selection;
  private final Judging judging;
  private final ModelProof proof;
  private final Progress progress;
  private final int threads;
  private final long seed;

  ModelFits(
      TrainingPart part,
      ModelSelection selection,
      Judging judging,
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
  List<JudgedModel> run(TrainingPart.Prepared training, RawRows test) {
    // Those that take longest are last in the enum and begin first.
    List<Classifier> order = new ArrayList<>(classifiers);
    Collections.reverse(order);
    Map<Classifier, CompletableFuture<JudgedModel>> judged = new EnumMap<>(Classifier.class);
    try (ModelChains chains = new ModelChains(threads)) {
      if (training.balancing().rows() <= SMALL) {
        progress.step("fitting and checking the models");
        Map<Classifier, CompletableFuture<RiskModel>> fitted = new EnumMap<>(Classifier.class);
        for (Classifier classifier : order) {
          Classifier.Task task = selection.task(classifier, training, seed, 1);
          fitted.put(classifier, chains.fit(() -> classifier.fitFully(task, Progress.none())));
        }
        for (Classifier classifier : order) {
          CompletableFuture<RiskModel> model = fitted.get(classifier);
          judged.put(classifier, finish(classifier, model, chains, training, test));
        }
      } else {
        for (Classifier classifier : order) {
          progress.step("fitting " + classifier.title());
          Classifier.Task task = selection.task(classifier, training, seed, threads);
          CompletableFuture<RiskModel> model =
              CompletableFuture.completedFuture(classifier.fitFully(task, progress));
          judged.put(classifier, finish(classifier, model, chains, training, test));
        }
        progress.step("checking the models");
      }
      chains.await();
    }
    return classifiers.stream().map(classifier -> judged.get(classifier).join()).toList();
  }

  private CompletableFuture<JudgedModel> finish(
      Classifier classifier,
      CompletableFuture<RiskModel> fitted,
      ModelChains chains,
      TrainingPart.Prepared training,
      RawRows test) {
    CompletableFuture<JudgedModel> judged =
        chains.then(
            fitted,
            model ->
                judging.judge(classifier, model, selection.heldOut(classifier, model, training)));
    chains.proof(fitted, model -> proof.explanation(classifier.modelName(), model, test));
    chains.proof(judged, one -> proof.score(one.model(), test));
    return judged;
  }
}
