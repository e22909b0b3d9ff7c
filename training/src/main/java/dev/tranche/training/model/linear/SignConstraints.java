package dev.tranche.training.model.linear;

import dev.tranche.training.model.Monotone;

/**
 * The signs that monotone directions leave to coefficients, kept by an active set: a coefficient of
 * the wrong sign is held at 0 and the others are fitted anew; one held at 0 is let go when the loss
 * would fall on its allowed side (Nocedal and Wright, <i>Numerical Optimization</i>, 16.5). The
 * loss is convex, so where neither happens any more the constrained minimum is found.
 */
final class SignConstraints {
  private final int[] direction;
  private final boolean[] held;
  private int releases;

  private SignConstraints(int[] direction) {
    this.direction = direction;
    this.held = new boolean[direction.length];
    // Each may be let go once on average: an end even where rounding would go round in circles.
    for (int sign : direction) {
      releases += Math.abs(sign);
    }
  }

  static SignConstraints of(LogisticDesign design, Monotone monotone) {
    int[] direction = new int[design.columns()];
    for (int i = 0; i < design.numeric().length; i++) {
      direction[i + 1] = monotone.of(design.numeric()[i]);
    }
    return new SignConstraints(direction);
  }

  /** Takes the held coefficients out of the equations of a Newton step. */
  void hold(LogisticLoss loss) {
    for (int i = 0; i < held.length; i++) {
      if (held[i]) {
        loss.gradient[i] = 0;
        for (int j = 0; j < held.length; j++) {
          loss.hessian[Cholesky.at(Math.max(i, j), Math.min(i, j))] = i == j ? 1 : 0;
        }
      }
    }
  }

  boolean held(int column) {
    return held[column];
  }

  /** Holds every coefficient of the wrong sign; whether there was one. */
  boolean holdViolated(double[] beta) {
    boolean any = false;
    for (int i = 0; i < held.length; i++) {
      if (!held[i] && direction[i] * beta[i] < 0) {
        held[i] = true;
        any = true;
      }
    }
    return any;
  }

  /** Lets go the coefficient by which the loss falls most; whether there was one. */
  boolean releaseOne(double[] gradient) {
    int most = -1;
    double fall = 1e-7;
    for (int i = 0; i < held.length; i++) {
      if (held[i] && -direction[i] * gradient[i] > fall) {
        fall = -direction[i] * gradient[i];
        most = i;
      }
    }
    if (most < 0 || releases-- <= 0) {
      return false;
    }
    held[most] = false;
    return true;
  }

  /** The coefficients, the held ones at 0. */
  double[] cleared(double[] beta) {
    double[] cleared = beta.clone();
    for (int i = 0; i < held.length; i++) {
      cleared[i] = held[i] ? 0 : beta[i];
    }
    return cleared;
  }
}
