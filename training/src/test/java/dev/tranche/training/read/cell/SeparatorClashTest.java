package dev.tranche.training.read.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparatorClashTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A thousand and five, or one and five: nothing tells.
        "1,234 5.678; 1,234 5.678",
        "17 1,234 900 5.678; 1,234 5.678",
        // Of a whole number with an exponent neither separator is told.
        "1,234 1e3 5.678; 1,234 5.678",
        "1,234 5.678 1E+05; 1,234 5.678",
        // Thousands are never four digits, nor is there a 0 before them.
        "1,234 5.6789; ''",
        "1,234 0.678; ''",
        "1,234 12.345,67 5.678; ''",
        "1,234 9,876; ''",
        "5.678 9.876; ''"
      })
  void numbersWithEitherSeparatorAreNamedIfNothingTellsWhichIsWhich(String texts, String two) {
    assertEquals(
        two.isEmpty() ? Optional.empty() : Optional.of(List.of(two.split(" "))),
        SeparatorClash.among(List.of(texts.split(" "))));
  }
}
