package dev.tranche.training.fit;

import dev.tranche.base.thread.BackgroundTask;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.candidate.EvaluatedModel;
import dev.tranche.training.fit.candidate.TrainingRows;
import dev.tranche.training.fit.selection.FitToServe;
import dev.tranche.training.fit.selection.ModelSelection;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.progress.SharedProgress;
import dev.tranche.training.spec.FamilyCatalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Fits the models; each is evaluated and its graphs are proven as soon as it is fitted, beside the
 * fitting of the next.
 */
final class ModelFits {
  /** Up to so many rows a model keeps no more than one thread busy. */
  private static final int SMALL = 50_000;

  private final List<ModelKind> kinds;
  private final ModelSelection selection;
  private final ModelEvaluation evaluation;
  private final ModelProof proof;
  private final Progress progress;
  private final ThreadPool pool;

  ModelFits(
      TrainingRows part,
      ModelSelection selection,
      ModelEvaluation evaluation,
      ModelProof proof,
      Progress progress,
      ThreadPool pool) {
    this.kinds = part.kinds();
    this.selection = selection;
    this.evaluation = evaluation;
    this.proof = proof;
    this.progress = progress;
    this.pool = pool;
  }

  /** The models in the enum's order. */
  List<EvaluatedModel> run(FittingRows rows, RawRows test) {
    // Those that take longest are last in the enum and begin first.
    List<ModelKind> order = new ArrayList<>(kinds);
    Collections.reverse(order);
    boolean few = rows.training().balancing().rows() <= SMALL;
    List<BackgroundTask<EvaluatedModel, RuntimeException>> evaluated =
        few || pool.threads() < order.size()
            ? atOnce(order, rows, test)
            : inTurn(order, rows, test);
    if (selection.crossFits()) {
      // This thread helps with the folds of what takes longest; what is left of the others then
      // fills what time a thread has to spare.
      EvaluatedModel unusedLongest = evaluated.get(0).get();
    }
    Collections.reverse(evaluated);
    return evaluated.stream().map(BackgroundTask::get).toList();
  }

  private List<BackgroundTask<EvaluatedModel, RuntimeException>> atOnce(
      List<ModelKind> order, FittingRows rows, RawRows test) {
    progress.step("fitting and checking the models");
    SharedProgress shared = new SharedProgress(order.size(), progress);
    List<BackgroundTask<EvaluatedModel, RuntimeException>> evaluated = new ArrayList<>();
    for (ModelKind kind : order) {
      Progress own = shared.part(evaluated.size());
      evaluated.add(
          pool.begin(() -> finished(kind, selection.fit(kind, rows.training(), own), rows, test)));
    }
    return evaluated;
  }

  /** Each by all threads; the first may be one whose library has threads of its own. */
  private List<BackgroundTask<EvaluatedModel, RuntimeException>> inTurn(
      List<ModelKind> order, FittingRows rows, RawRows test) {
    List<BackgroundTask<EvaluatedModel, RuntimeException>> evaluated = new ArrayList<>();
    for (ModelKind kind : order) {
      progress.step("fitting " + FamilyCatalogue.of(kind).title());
      FitToServe fit = selection.fit(kind, rows.training(), progress);
      evaluated.add(pool.begin(() -> finished(kind, fit, rows, test)));
    }
    progress.step("checking the models");
    return evaluated;
  }

  private EvaluatedModel finished(ModelKind kind, FitToServe fit, FittingRows rows, RawRows test) {
    BackgroundTask<ModelEvaluation.Calibrated, RuntimeException> calibrated =
        pool.begin(() -> evaluation.calibrate(kind, fit));
    RiskModel last = rows.all().map(all -> fitOnceMore(kind, all, fit.model())).orElse(fit.model());
    ModelEvaluation.Serving serving = evaluation.serving(last, calibrated.get());
    BackgroundTask<EvaluatedModel, RuntimeException> evaluated =
        pool.begin(() -> evaluation.evaluate(kind, serving));
    pool.run(
        2,
        graph -> {
          if (graph == 0) {
            proof.explanation(kind.word(), serving.model(), test);
          } else {
            proof.score(evaluated.get().model(), test);
          }
        });
    return evaluated.get();
  }

  private RiskModel fitOnceMore(ModelKind kind, TrainingRows.Prepared all, RiskModel before) {
    return selection
        .settings(kind)
        .asFitted(before)
        .fit(selection.task(kind, all, Progress.none()));
  }
}
