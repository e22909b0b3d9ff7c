package dev.tranche.cli.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.generate.CreditRow.Channel;
import dev.tranche.cli.generate.CreditRow.Home;
import dev.tranche.cli.generate.CreditRow.Purpose;
import dev.tranche.cli.generate.CreditRow.Region;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DefaultRuleTest {
  /** By hand: score 665, device 62 and utilization 0.38 weigh nothing, debt 0.3 weighs 0.3. */
  @Test
  void givesAnUnremarkableApplicationTheInterceptAndItsDebt() {
    assertEquals(
        1 / (1 + Math.exp(4.5)), DefaultRule.probability(row(665, 90, 0.3, 0.38, 0, 0, 8)), 1e-12);
  }

  @Property(seed = "1")
  void movesAsTheShippedSpecSaysItDoes(
      @ForAll @IntRange(min = 300, max = 849) int score,
      @ForAll @DoubleRange(max = 99) double quality,
      @ForAll @DoubleRange(max = 2.9) double debt,
      @ForAll @IntRange(max = 9) int delinquencies,
      @ForAll @IntRange(max = 9) int inquiries,
      @ForAll @DoubleRange(max = 40) double years) {
    double here = at(score, quality, debt, delinquencies, inquiries, years);

    assertTrue(at(score + 1, quality, debt, delinquencies, inquiries, years) <= here);
    assertTrue(at(score, quality + 1, debt, delinquencies, inquiries, years) <= here);
    assertTrue(at(score, quality, debt, delinquencies, inquiries, years + 1) <= here);
    assertTrue(at(score, quality, debt + 0.1, delinquencies, inquiries, years) >= here);
    assertTrue(at(score, quality, debt, delinquencies + 1, inquiries, years) >= here);
    assertTrue(at(score, quality, debt, delinquencies, inquiries + 1, years) >= here);
  }

  @Test
  void fearsCardsNeverUsedAndCardsUsedUp() {
    double unused = DefaultRule.probability(row(665, 90, 0.3, 0.02, 0, 0, 8));
    double usual = DefaultRule.probability(row(665, 90, 0.3, 0.38, 0, 0, 8));
    double usedUp = DefaultRule.probability(row(665, 90, 0.3, 0.95, 0, 0, 8));

    assertTrue(unused > 2 * usual, unused + " " + usual);
    assertTrue(usedUp > 2 * usual, usedUp + " " + usual);
  }

  private static double at(
      int score, double quality, double debt, int delinquencies, int inquiries, double years) {
    return DefaultRule.probability(
        row(score, quality, debt, 0.38, delinquencies, inquiries, years));
  }

  private static CreditRow row(
      int score,
      double quality,
      double debt,
      double used,
      int delinquencies,
      int inquiries,
      double years) {
    return new CreditRow(
        new CreditRow.Applicant(45, 60, years, 40_000, Home.OWN, Region.NORTH),
        new CreditRow.CreditHistory(score, debt, used, delinquencies, inquiries, 4),
        new CreditRow.AskedLoan(8_000, Purpose.VEHICLE, Channel.BRANCH, 62, quality));
  }
}
