package dev.tranche.cli.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a reader of {@code data/README.md} is told about the population behind the files. */
class PopulationTest {
  private static final int SIZE = 60_000;

  private final Draws draws = new Draws(2026);
  private final List<SyntheticCustomer> customers =
      LongStream.range(0, SIZE).mapToObj(n -> SyntheticCustomer.draw(n, draws)).toList();
  private final List<LoanApplication> applications =
      customers.stream().map(who -> LoanApplication.draw(who, draws)).toList();

  @Test
  void isMadeOfFourGroupsWithTheirSharesAndDefaultRates() {
    Map<SyntheticSegment, Double> rates = new EnumMap<>(SyntheticSegment.class);
    rates.put(SyntheticSegment.ESTABLISHED_SAVERS, 0.04);
    rates.put(SyntheticSegment.DIGITAL_STARTERS, 0.11);
    rates.put(SyntheticSegment.AMBITIOUS_BORROWERS, 0.16);
    rates.put(SyntheticSegment.STRETCHED_HOUSEHOLDS, 0.29);

    for (SyntheticSegment segment : SyntheticSegment.values()) {
      int members = 0;
      int defaults = 0;
      for (int i = 0; i < SIZE; i++) {
        if (customers.get(i).segment() == segment) {
          members++;
          defaults += applications.get(i).defaulted() ? 1 : 0;
        }
      }
      assertEquals(segment.share, members / (double) SIZE, 0.01, segment.name());
      assertEquals(rates.get(segment), defaults / (double) members, 0.015, segment.name());
    }
  }

  @Test
  void defaultsInAboutTwelveOfAHundredApplications() {
    double rate = applications.stream().filter(LoanApplication::defaulted).count() / (double) SIZE;

    assertEquals(0.12, rate, 0.01);
  }

  @Test
  void isRankedByItsTrueProbabilityWithAnAucOfAboutNineTenths() {
    assertEquals(0.90, auc(), 0.01);
  }

  @Test
  void earnsMoreWhereTheScoreIsHigherAndFarMoreAtTheTop() {
    List<CreditRow> rows = applications.stream().map(LoanApplication::row).toList();
    double low = meanIncome(rows.stream().filter(r -> r.history().loanScore() < 600).toList());
    double high = meanIncome(rows.stream().filter(r -> r.history().loanScore() > 740).toList());
    double[] incomes = rows.stream().mapToDouble(r -> r.applicant().income()).sorted().toArray();

    assertTrue(high > 1.25 * low, low + " " + high);
    assertTrue(incomes[SIZE - 1] > 10 * incomes[SIZE / 2]);
  }

  /** Mann and Whitney's statistic: the share of pairs the probability puts in the right order. */
  private double auc() {
    List<LoanApplication> ranked =
        applications.stream()
            .sorted(Comparator.comparingDouble(LoanApplication::probability))
            .toList();
    double rankSum = 0;
    double defaults = 0;
    for (int i = 0; i < SIZE; i++) {
      if (ranked.get(i).defaulted()) {
        rankSum += i + 1;
        defaults++;
      }
    }
    return (rankSum - defaults * (defaults + 1) / 2) / (defaults * (SIZE - defaults));
  }

  private static double meanIncome(List<CreditRow> rows) {
    return rows.stream().mapToDouble(row -> row.applicant().income()).average().orElseThrow();
  }
}
