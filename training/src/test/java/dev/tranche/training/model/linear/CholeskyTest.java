package dev.tranche.training.model.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class CholeskyTest {
  /** (4 2; 2 5) (1, 2)ᵀ = (8, 12)ᵀ. */
  @Test
  void solvesASystemWorkedOutByHand() {
    double[] x = Cholesky.solve(new double[] {4, 2, 5}, new double[] {8, 12});
    assertArrayEquals(new double[] {1, 2}, x, 1e-15);
  }

  @Test
  void refusesAMatrixThatIsNotPositiveDefinite() {
    assertThrows(
        ArithmeticException.class,
        () -> Cholesky.solve(new double[] {1, 2, 1}, new double[] {1, 1}));
  }
}
