package dev.tranche.scoring.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.value.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a date from 1970-01-11 to 1970-01-31, the days 10 to 30. */
class RowWarningsTest {
  private final RowWarnings warnings =
      new RowWarnings(
          List.of(
              new Feature.Numeric(
                  "opened",
                  0,
                  10,
                  30,
                  20,
                  ValueRules.USUAL.with(new DateStyle(DateForm.YEAR_MONTH_DAY)))));

  private List<Warning> of(float day) {
    return warnings.of(new Row(new float[] {day}, new String[] {""}));
  }

  @ParameterizedTest
  @ValueSource(floats = {10, 20, 30})
  void aDateThatTrainingSawIsUsual(float day) {
    assertEquals(List.of(), of(day));
  }

  @ParameterizedTest
  @ValueSource(floats = {9, 31})
  void aDateBeforeOrAfterAllIsToldAsADate(float day) {
    assertEquals(
        List.of(
            new Warning(
                Warning.Code.OUT_OF_TRAINING_RANGE,
                "opened",
                "training saw dates from 1970-01-11 to 1970-01-31")),
        of(day));
  }

  @Test
  void ofAMissingDateOnlyWhatIsDerivedIsFilled() {
    assertEquals(
        List.of(
            new Warning(
                Warning.Code.IMPUTED,
                "opened",
                "no date; of what is derived of it, models that need a value take the median")),
        of(Float.NaN));
  }

  @ParameterizedTest
  @CsvSource({
    "IMPUTED, imputed",
    "OUT_OF_TRAINING_RANGE, out_of_training_range",
    "UNSEEN_CATEGORY, unseen_category"
  })
  void codesAreWordsInLogsAndAnswers(Warning.Code code, String word) {
    assertEquals(word, code.word());
  }
}
