package dev.tranche.training.model.linear;

import dev.tranche.base.thread.ThreadPool;

/**
 * The coefficients as variables.
 *
 * <p>Sums are taken over a fixed number of stripes and joined in their order, so the same rows give
 * the same bytes for any number of threads.
 */
final class ColumnSpace implements LogisticSpace {
  private static final int STRIPES = 16;

  private final LogisticDesign design;
  private final SignConstraints signs;
  private final double c;
  private final ThreadPool pool;

  ColumnSpace(LogisticDesign design, SignConstraints signs, double c, ThreadPool pool) {
    this.design = design;
    this.signs = signs;
    this.c = c;
    this.pool = pool;
  }

  @Override
  public double[] start(double intercept) {
    double[] beta = new double[design.columns()];
    beta[0] = intercept;
    return beta;
  }

  @Override
  public NewtonPoint at(double[] beta) {
    return new Point(loss(beta), signs);
  }

  @Override
  public double[] coefficients(double[] beta) {
    return beta;
  }

  @Override
  public double[] gradient(double[] beta) {
    return loss(beta).gradient;
  }

  @Override
  public double[] restart(double[] beta) {
    return signs.cleared(beta);
  }

  private record Point(LogisticLoss loss, SignConstraints signs) implements NewtonPoint {
    @Override
    public double value() {
      return loss.value();
    }

    @Override
    public Step step() {
      signs.hold(loss);
      double[] direction = Cholesky.solve(loss.hessian, loss.gradient);
      double slope = 0;
      for (int i = 0; i < direction.length; i++) {
        slope += direction[i] * loss.gradient[i];
      }
      return new Step(direction, slope);
    }
  }

  private LogisticLoss loss(double[] beta) {
    int rows = design.rows().rows();
    LogisticLoss[] stripes = new LogisticLoss[STRIPES];
    pool.run(
        STRIPES,
        s -> {
          stripes[s] = new LogisticLoss(design.columns());
          int begin = (int) ((long) rows * s / STRIPES);
          int end = (int) ((long) rows * (s + 1) / STRIPES);
          stripes[s].add(design, beta, begin, end);
        });
    for (int s = 1; s < STRIPES; s++) {
      stripes[0].add(stripes[s]);
    }
    stripes[0].penalise(beta, c);
    return stripes[0];
  }
}
