package dev.tranche.training.fit;

import dev.tranche.base.thread.BackgroundTask;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.candidate.Classifier;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.fit.selection.ModelSelection;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.progress.SharedProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
  private final ThreadPool pool;
  private final long seed;

  ModelFits(
      TrainingRows part,
      ModelSelection selection,
      ModelEvaluation judging,
      ModelProof proof,
      Progress progress,
      ThreadPool pool) {
    this.classifiers = part.classifiers();
    this.seed = part.spec().seed();
    this.selection = selection;
    this.judging = judging;
    this.proof = proof;
    this.progress = progress;
    this.pool = pool;
  }

  /** The models in the enum's order. */
  List<EvaluatedModel> run(FittingRows rows, RawRows test) {
    // Those that take longest are last in the enum and begin first.
    List<Classifier> order = new ArrayList<>(classifiers);
    Collections.reverse(order);
    boolean few = rows.training().balancing().rows() <= SMALL;
    List<BackgroundTask<EvaluatedModel, RuntimeException>> evaluated =
        few || pool.threads() < order.size()
            ? atOnce(order, rows, test)
            : inTurn(order, rows, test);
    Collections.reverse(evaluated);
    return evaluated.stream().map(BackgroundTask::get).toList();
  }

  private List<BackgroundTask<EvaluatedModel, RuntimeException>> atOnce(
      List<Classifier> order, FittingRows rows, RawRows test) {
    progress.step("fitting and checking the models");
    SharedProgress shared = new SharedProgress(order.size(), progress);
    List<BackgroundTask<EvaluatedModel, RuntimeException>> evaluated = new ArrayList<>();
    for (Classifier classifier : order) {
      Progress own = shared.part(evaluated.size());
      evaluated.add(
          pool.begin(
              () -> finished(classifier, fit(classifier, rows.training(), own), rows, test)));
    }
    return evaluated;
  }

  /** Each by all threads; the first may be one whose library has threads of its own. */
  private List<BackgroundTask<EvaluatedModel, RuntimeException>> inTurn(
      List<Classifier> order, FittingRows rows, RawRows test) {
    List<BackgroundTask<EvaluatedModel, RuntimeException>> evaluated = new ArrayList<>();
    for (Classifier classifier : order) {
      progress.step("fitting " + classifier.title());
      RiskModel model = fit(classifier, rows.training(), progress);
      evaluated.add(pool.begin(() -> finished(classifier, model, rows, test)));
    }
    progress.step("checking the models");
    return evaluated;
  }

  private RiskModel fit(Classifier classifier, TrainingRows.Prepared training, Progress progress) {
    return classifier.fitFully(selection.task(classifier, training, seed), progress);
  }

  private EvaluatedModel finished(
      Classifier classifier, RiskModel fitted, FittingRows rows, RawRows test) {
    BackgroundTask<ModelEvaluation.Calibrated, RuntimeException> calibrated =
        pool.begin(
            () ->
                judging.calibrate(
                    classifier, fitted, selection.heldOut(classifier, fitted, rows.training())));
    RiskModel serving = rows.all().map(all -> fitOnceMore(classifier, all, fitted)).orElse(fitted);
    BackgroundTask<EvaluatedModel, RuntimeException> evaluated =
        pool.begin(() -> judging.judge(classifier, serving, calibrated.get()));
    pool.run(
        2,
        graph -> {
          if (graph == 0) {
            proof.explanation(classifier.modelName(), serving, test);
          } else {
            proof.score(evaluated.get().model(), test);
          }
        });
    return evaluated.get();
  }

  private RiskModel fitOnceMore(
      Classifier classifier, TrainingRows.Prepared all, RiskModel before) {
    return classifier.fitOnceMore(selection.task(classifier, all, seed), before);
  }
}
