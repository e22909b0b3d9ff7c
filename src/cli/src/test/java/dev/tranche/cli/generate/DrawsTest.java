package dev.tranche.cli.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {
  private static final int MANY = 200_000;

  private final Draws draws = new Draws(1);

  @Test
  void startsOverWithTheSameNumbersForCustomerAndRole() {
    double[] first = uniforms(9, Draws.Role.CREDIT);

    uniforms(10, Draws.Role.CREDIT);
    assertArrayEquals(first, uniforms(9, Draws.Role.CREDIT));
    assertTrue(first[0] != uniforms(9, Draws.Role.BEHAVIOUR)[0]);
  }

  @Test
  void isUniformOverManyCustomersToo() {
    int[] tenths = new int[10];
    for (int i = 0; i < MANY; i++) {
      draws.restart(i, Draws.Role.CUSTOMER);
      tenths[(int) (draws.uniform() * 10)]++;
    }

    double chiSquare = 0;
    for (int tenth : tenths) {
      chiSquare += Math.pow(tenth - MANY / 10.0, 2) / (MANY / 10.0);
    }
    // The 99.9 % point of chi-square with nine degrees of freedom.
    assertTrue(chiSquare < 27.88, "chi-square " + chiSquare);
  }

  @Test
  void hasMeanAndVarianceOfThePoissonRate() {
    draws.restart(0, Draws.Role.CUSTOMER);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < MANY; i++) {
      int count = draws.poisson(2.5);
      sum += count;
      squares += count * (double) count;
    }
    double mean = sum / MANY;

    assertEquals(2.5, mean, 0.02);
    assertEquals(2.5, squares / MANY - mean * mean, 0.05);
  }

  @Test
  void picksByWeight() {
    draws.restart(0, Draws.Role.CUSTOMER);
    int rare = 0;
    for (int i = 0; i < MANY; i++) {
      String picked = draws.pick(new String[] {"never", "rare", "often"}, 0, 1, 3);
      assertTrue(!picked.equals("never"));
      rare += picked.equals("rare") ? 1 : 0;
    }

    assertEquals(0.25, rare / (double) MANY, 0.005);
  }

  /** Percentage points of the standard normal distribution as tables print them. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.75, 0.6744898",
    "0.95, 1.6448536",
    "0.025, -1.9599640",
    "0.001, -3.0902323",
    "0.999999, 4.7534243",
    "1e-13, -7.3487961"
  })
  void turnsProbabilitiesIntoNormalQuantiles(double probability, double quantile) {
    assertEquals(quantile, Normal.quantile(probability), 2e-6);
  }

  /** An independent generator's normal numbers have the same tail shares. */
  @Test
  void spreadsNormalNumbersLikeTheLibraryDoes() {
    SplittableRandom library = new SplittableRandom(1);
    draws.restart(0, Draws.Role.CUSTOMER);
    int ours = 0;
    int theirs = 0;
    for (int i = 0; i < MANY; i++) {
      ours += Math.abs(draws.normal()) > 1.5 ? 1 : 0;
      theirs += Math.abs(library.nextGaussian()) > 1.5 ? 1 : 0;
    }

    assertEquals(theirs / (double) MANY, ours / (double) MANY, 0.004);
  }

  private double[] uniforms(long customer, Draws.Role role) {
    draws.restart(customer, role);
    return new double[] {draws.uniform(), draws.uniform(), draws.uniform()};
  }
}
