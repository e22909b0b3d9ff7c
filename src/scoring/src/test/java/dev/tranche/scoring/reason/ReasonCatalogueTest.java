package dev.tranche.scoring.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.scoring.feature.Feature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonCatalogueTest {
  @Test
  void hasTheLanguagesInWhichAllIsSaid() {
    ReasonText none = new ReasonText("A", "a");
    ReasonText german = new ReasonText("B", "b", Map.of("de", "b"));
    ReasonText both = new ReasonText("C", "c", Map.of("de", "c", "es", "c"));
    FeatureReasons all = new FeatureReasons("x", both, both, both);
    FeatureReasons some = new FeatureReasons("y", both, german, both);
    assertEquals(List.of(), ReasonCatalogue.EMPTY.languages());
    assertEquals(Set.of("de", "es"), Set.copyOf(new ReasonCatalogue(List.of(all)).languages()));
    assertEquals(List.of("de"), new ReasonCatalogue(List.of(all, some)).languages());
    assertEquals(
        List.of(),
        new ReasonCatalogue(List.of(new FeatureReasons("z", none, both, both))).languages());
    assertEquals(
        List.of(),
        new ReasonCatalogue(List.of(all, new FeatureReasons("z", both, both, none))).languages());
    assertEquals(
        List.of("de"),
        new ReasonCatalogue(List.of(all), List.of(new ReasonGroup(german, List.of("x", "y"))))
            .languages());
  }

  private static final Feature.Numeric INCOME = new Feature.Numeric("annualIncome", 0, 0, 10, 4);
  private static final Feature.Categorical HOME =
      new Feature.Categorical("home_ownership", 0, List.of("OWN", "RENT"), "RENT");

  private static FeatureReasons of(Feature feature) {
    return ReasonCatalogue.of(List.of(feature)).reasons().get(0);
  }

  @Test
  void namesTheDirectionOfANumber() {
    FeatureReasons reasons = of(INCOME);
    assertEquals(
        new ReasonText("ANNUAL_INCOME_LOW", "annual income is lower than is usual"),
        reasons.forNumber(INCOME, 3.9f));
    assertEquals(
        new ReasonText("ANNUAL_INCOME_HIGH", "annual income is higher than is usual"),
        reasons.forNumber(INCOME, 4.1f));
    assertEquals(reasons.above(), reasons.forNumber(INCOME, 4));
  }

  @Test
  void callsAMissingValueMissing() {
    ReasonText missing = new ReasonText("ANNUAL_INCOME_MISSING", "annual income is not given");
    assertEquals(missing, of(INCOME).forNumber(INCOME, Float.NaN));
    assertEquals(missing, of(INCOME).forNumber(INCOME, Float.NEGATIVE_INFINITY));
    assertEquals("HOME_OWNERSHIP_MISSING", of(HOME).forCategory("").code());
  }

  @Test
  void hasOneReasonForAllCategories() {
    ReasonText reason =
        new ReasonText(
            "HOME_OWNERSHIP", "home ownership is one that goes with more risk than is usual");
    assertEquals(reason, of(HOME).forCategory("OWN"));
    assertEquals(reason, of(HOME).forCategory("RENT"));
  }

  @Test
  void takesTheReasonsGivenInsteadOfItsOwn() {
    FeatureReasons own =
        FeatureReasons.ofCategories(
            "home_ownership", new ReasonText("H1", "you rent"), new ReasonText("H0", "no answer"));
    ReasonCatalogue catalogue =
        ReasonCatalogue.of(List.of(INCOME, HOME), Map.of("home_ownership", own));
    assertEquals("annualIncome", catalogue.reasons().get(0).feature());
    assertEquals(own, catalogue.reasons().get(1));
  }

  @Test
  void refusesReasonsForWhatIsNoFeature() {
    FeatureReasons own = of(INCOME);
    List<Feature> features = List.of(HOME);
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ReasonCatalogue.of(features, Map.of("annualIncome", own)));
    assertEquals("no feature is named [annualIncome]", e.getMessage());
  }

  @Test
  void makesCodesOfAnyName() {
    assertEquals("DEBT_INCOME_LOW", of(numeric(" debt/income % ")).below().code());
    assertEquals("X2_LOW", of(numeric("x2")).below().code());
    assertEquals("ÉTAT_CIVIL_LOW", of(numeric("état.civil")).below().code());
    assertEquals("FEATURE_LOW", of(numeric("%")).below().code());
  }

  @Test
  void givesNoCodeTwice() {
    List<Feature> features =
        List.of(
            numeric("a b"),
            numeric("a_b"),
            numeric("a b 2"),
            numeric("A-B"),
            numeric("x"),
            new Feature.Categorical("x_low", 0, List.of("y"), "y"));
    List<FeatureReasons> reasons = ReasonCatalogue.of(features).reasons();
    assertEquals(
        List.of("A_B_LOW", "A_B_3_LOW", "A_B_2_LOW", "A_B_4_LOW", "X_LOW", "X_LOW_2"),
        reasons.stream().map(reason -> reason.below().code()).toList());
    assertEquals("A_B_3_MISSING", reasons.get(1).missing().code());
    assertEquals("a b is lower than is usual", reasons.get(1).below().sentence());
  }

  private static Feature numeric(String name) {
    return new Feature.Numeric(name, 0, 0, 1, 0);
  }
}
