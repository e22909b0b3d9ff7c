package dev.tranche.scoring.decision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.reason.ReasonCatalogue;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a loan, an income and a date, and what is derived of them. */
class CausesTest {
  private static final Feature LOAN = new Feature.Numeric("loan", 0, 0, 100, 10);
  private static final Feature INCOME = new Feature.Numeric("income", 0, 0, 100, 20);
  private static final Feature OPENED =
      new Feature.Numeric(
          "opened", 0, 0, 900, 300, ValueRules.USUAL.with(new DateStyle(DateForm.DIGITS)));
  private static final Feature CLOSED =
      new Feature.Numeric(
          "closed", 0, 0, 900, 400, ValueRules.USUAL.with(new DateStyle(DateForm.DIGITS)));

  @TempDir Path models;
  private Manifest manifest;

  private static DerivedFeature derived(String name, float median, Derivation derivation) {
    return new DerivedFeature(new Feature.Numeric(name, 0, 0, 100, median), derivation);
  }

  @BeforeEach
  void derive() throws IOException {
    Manifest plain = SampleBundles.risk(models).manifest();
    List<DerivedFeature> derived =
        List.of(
            derived(
                "burden", 0.5f, new Derivation(DerivationKind.RATIO, List.of("loan", "income"))),
            derived("income_missing", 0, Derivation.ofMissing("income")),
            derived(
                "days",
                100,
                new Derivation(DerivationKind.DAYS_SINCE, List.of("opened", "closed"))));
    List<Feature> seen =
        List.of(
            LOAN,
            INCOME,
            derived.get(0).values(),
            derived.get(1).values(),
            derived.get(2).values());
    manifest =
        new Manifest(
            plain.task(),
            new FeatureSet(List.of(LOAN, INCOME, OPENED, CLOSED), derived),
            plain.models(),
            new Manifest.Meanings(ReasonCatalogue.of(seen), plain.meanings().scorecard()),
            plain.provenance());
    assertEquals(seen, manifest.features().ofModels());
  }

  /** Contributions are to loan, income, burden, income_missing and days. */
  private List<Causes.Candidate> causes(Row row, float... contributions) {
    return new Causes(manifest).of(row, contributions);
  }

  private static Row row(float loan, float income, float opened, float closed) {
    return new Row(new float[] {loan, income, opened, closed}, new String[] {"", "", "", ""});
  }

  @Test
  void aDerivedFeatureIsNamedForItsValueAndTriedInWhatItIsMadeOf() {
    List<Causes.Candidate> high = causes(row(30, 40, 300, 350), 0, 0, 2, 0, 0);
    assertEquals(1, high.size());
    assertEquals(
        new Reason("BURDEN_HIGH", "burden", "burden is higher than is usual", 2),
        high.get(0).reason());
    assertArrayEquals(new int[] {0, 1}, high.get(0).features());
    assertEquals("BURDEN_LOW", causes(row(4, 40, 0, 0), 0, 0, 2, 0, 0).get(0).reason().code());
    assertEquals("BURDEN_MISSING", causes(row(4, 0, 0, 0), 0, 0, 2, 0, 0).get(0).reason().code());
  }

  @Test
  void datesAreTriedWhereTheirDaysRaiseTheRisk() {
    Causes.Candidate days = causes(row(10, 20, 300, 350), 0, 0, 0, 0, 1).get(0);
    assertEquals("DAYS_LOW", days.reason().code());
    assertArrayEquals(new int[] {2, 3}, days.features());
  }

  @Test
  void thatAValueIsMissingIsSaidOfItsColumn() {
    Causes.Candidate income = causes(row(10, Float.NaN, 0, 0), 0, 0.5f, 0, 1, 0).get(0);
    assertEquals(
        new Reason("INCOME_MISSING", "income", "income is not given", 1.5f), income.reason());
    assertArrayEquals(new int[] {1}, income.features());
  }

  @Test
  void theStrongestComesFirstAndWhatLowersTheRiskIsNone() {
    assertEquals(
        List.of("days", "burden", "loan"),
        causes(row(10, 20, 300, 350), 1, -1, 2, 0, 3).stream()
            .map(candidate -> candidate.reason().feature())
            .toList());
  }
}
