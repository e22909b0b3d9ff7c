package dev.tranche.training.model.linear;

import java.util.function.Function;
import java.util.function.LongConsumer;

/** Newton's method with step halving, for a convex function. */
final class NewtonDescent {
  private static final int MAX_HALVINGS = 40;

  /** The step that promises less than this share of the value is the last: errors are squared. */
  private static final double TOLERANCE = 1e-10;

  private final int maxIterations;
  private final LongConsumer progress;
  private int taken;

  /**
   * @param maxIterations steps allowed in each descent
   * @param progress told the number of steps of all descents together
   */
  NewtonDescent(int maxIterations, LongConsumer progress) {
    this.maxIterations = maxIterations;
    this.progress = progress;
  }

  /**
   * The point of the least value.
   *
   * @throws IllegalStateException if the steps allowed do not suffice
   */
  double[] least(double[] start, Function<double[], NewtonPoint> function) {
    double[] point = start;
    NewtonPoint here = function.apply(point);
    for (int i = 1; i <= maxIterations; i++) {
      NewtonPoint.Step step = here.step();
      if (step.slope() / 2 <= TOLERANCE * Math.max(1, here.value())) {
        return step.from(point, 1);
      }
      double length = 1;
      double[] next = step.from(point, length);
      NewtonPoint there = function.apply(next);
      // Armijo's rule with the customary 1e-4; a full step nearly always meets it.
      for (int halving = 0;
          halving < MAX_HALVINGS && !(there.value() <= here.value() - 1e-4 * length * step.slope());
          halving++) {
        length /= 2;
        next = step.from(point, length);
        there = function.apply(next);
      }
      point = next;
      here = there;
      progress.accept(++taken);
    }
    throw new IllegalStateException(
        "logistic regression did not converge in " + maxIterations + " Newton steps");
  }
}
