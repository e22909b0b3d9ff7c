package dev.tranche.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.table.NumericColumn;
import org.junit.jupiter.api.Test;

class OutcomeRelationTest {
  private static final byte[] LABEL = {0, 0, 1, 1};

  private static double numeric(float... values) {
    return new OutcomeRelation(LABEL).of(new NumericColumn("x", values, 0, 0));
  }

  /** Of 1, 2, 3, 4 with 0, 0, 1, 1 Pearson's r is 2 / √5. */
  @Test
  void aNumbersRelationIsItsCorrelationWhicheverWay() {
    assertEquals(2 / Math.sqrt(5), numeric(1, 2, 3, 4), 1e-12);
    assertEquals(2 / Math.sqrt(5), numeric(4, 3, 2, 1), 1e-12);
  }

  @Test
  void aConstantOrEmptyColumnHasNone() {
    assertEquals(0, numeric(7, 7, 7, 7));
    assertEquals(0, numeric(Float.NaN, Float.NaN, Float.NaN, Float.NaN));
    assertTrue(numeric(Float.NaN, 2, 3, Float.NaN) > 0.99);
  }
}
