package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.training.table.NumericColumn;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that come again and again, and how their column is called. */
class RepeatedIdentifiersTest {
  private static Optional<String> reason(String column) {
    float[] values = new float[320];
    for (int row = 0; row < values.length; row++) {
      values[row] = 1000 + row % 80;
    }
    return RepeatedIdentifiers.reason(new NumericColumn(column, values, 0, 0, ValueRules.USUAL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "cust_no", "CustNo", "loan_id", "contract_number", "iban"})
  void nameCustomers(String column) {
    assertEquals(
        Optional.of("80 different values in 320 rows, as in an identifier of customers"),
        reason(column));
  }

  @ParameterizedTest
  @ValueSource(strings = {"loan", "LOAN", "card", "policy", "contract_value", "loans", "custom"})
  void areAmountsOrKinds(String column) {
    assertEquals(Optional.empty(), reason(column));
  }
}
