package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DaysSinceSpecTest extends WrittenRiskSpec {
  @Test
  void isReadWithADateOrAnotherColumn() throws IOException {
    RiskSpec spec =
        read(
            """
            derived:
              age: {days_since: birth, to: applied}
              open: {days_since: opened, to: 2018-12-31}
              unknown: {missing: [birth]}
            dates: {birth: d/m/y}
            missing: {birth: [01.01.1900]}
            required: [applied]
            monotone: {age: decreasing}
            """);
    assertEquals(
        Map.of(
            "age", new Derivation(DerivationKind.DAYS_SINCE, List.of("birth", "applied")),
            "open",
                new Derivation(
                    DerivationKind.DAYS_SINCE,
                    List.of("opened"),
                    Optional.of(LocalDate.of(2018, 12, 31))),
            "unknown", Derivation.ofMissing("birth")),
        spec.derived());
    assertEquals(
        Map.of(
            "birth", Optional.of(DateForm.DAY_MONTH_YEAR),
            "applied", Optional.empty(),
            "opened", Optional.empty()),
        spec.readOptions().values().dates());
    spec.check(List.of("y", "birth", "applied", "opened"));
  }

  @Test
  void namesWhatIsWrongAndWhatToWrite() {
    assertErrors(
        """
        derived:
          a: {days_since: birth}
          b: {days_since: [birth, other], to: 2018-12-31}
          c: {days_since: birth, to: 31.12.2018}
          d: {days_since: birth, to: 2018-02-30}
          e: {days_since: birth, to: birth}
          f: {ratio: [g, h], to: 2018-12-31}
        """,
        "line 4: 'days_since' of feature 'a' of 'derived' needs a 'to' beside it: the date up to"
            + " which days are counted, such as 2018-12-31, or a column of dates, such as"
            + " application_date",
        "line 5: 'days_since' of feature 'b' of 'derived' is not a single value",
        "line 6: 'to' of feature 'c' of 'derived' is a date: write it as YYYY-MM-DD",
        "line 7: 'to' of feature 'd' of 'derived' is no date: 2018-02-30",
        "line 8: 'to' of feature 'e' of 'derived' must be another column than the one of"
            + " days_since",
        "line 9: 'to' of feature 'f' of 'derived' is for days_since alone");
  }

  @Test
  void ofAColumnThatIsSomethingElseIsAnError() {
    assertErrors(
        """
        derived:
          age: {days_since: birth, to: 2018-12-31}
          share: {ratio: [birth, income]}
        kinds: {birth: numeric}
        monotone: {birth: decreasing}
        dates: {opened: m/y}
        """,
        "column 'opened' is under 'dates', but no feature under 'derived' counts days since or to"
            + " it; write one, or drop the column",
        "column 'birth' is numeric under 'kinds'; days_since needs dates",
        "column 'birth' is a date under 'derived'; ratios and differences need numbers",
        "column 'birth' is a date, which models do not see: name the feature derived of it under"
            + " 'monotone', 'reasons' and 'reason_groups'");
    assertErrors(
        "derived: {age: {days_since: birth, to: 2018-12-31}}\nprotected: [birth]\n",
        "column 'birth' is under both 'protected' and 'derived'");
  }
}
