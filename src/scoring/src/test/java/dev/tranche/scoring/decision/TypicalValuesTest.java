package dev.tranche.scoring.decision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.value.Row;
import org.junit.jupiter.api.Test;

class TypicalValuesTest {
  private static final Row CUSTOMER =
      new Row(new float[] {9, 20, Float.NaN}, new String[] {"", "", "OWN"});

  private final TypicalValues typical = new TypicalValues(TinyModels.RISK_FEATURES);

  @Test
  void areTheMedianAndTheMostFrequentCategory() {
    Row usual = typical.in(CUSTOMER, 0, 2);
    assertArrayEquals(new float[] {4, 20}, new float[] {usual.numbers()[0], usual.numbers()[1]});
    assertArrayEquals(new String[] {"", "", "RENT"}, usual.texts());
  }

  @Test
  void leaveTheCustomerAsGiven() {
    typical.in(CUSTOMER, 0, 1, 2);
    assertArrayEquals(new float[] {9, 20, Float.NaN}, CUSTOMER.numbers());
    assertArrayEquals(new String[] {"", "", "OWN"}, CUSTOMER.texts());
  }
}
