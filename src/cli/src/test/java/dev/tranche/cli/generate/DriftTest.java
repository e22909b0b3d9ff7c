package dev.tranche.cli.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which part of the times each kind of drift changes. */
class DriftTest {
  private static final int SIZE = 20_000;
  private static final LocalDate BEFORE = LocalDate.of(2023, 10, 9);
  private static final LocalDate AFTER = LocalDate.of(2024, 1, 29);

  private final Draws draws = new Draws(19);
  private final List<SyntheticCustomer> customers =
      LongStream.range(0, SIZE).mapToObj(n -> SyntheticCustomer.draw(n, draws)).toList();

  private List<DatedApplication> drawn(Drift drift) {
    return customers.stream().map(who -> DatedApplication.draw(who, draws, drift)).toList();
  }

  @ParameterizedTest
  @EnumSource(Drift.class)
  void onlyDriftOfApplicantsChangesWhoApplies(Drift drift) {
    List<DatedApplication> all = drawn(drift);
    for (int i = 0; i < SIZE; i++) {
      DatedApplication it = all.get(i);
      CreditRow usual = LoanApplication.draw(customers.get(i), draws).row();
      boolean before = it.when().day().isBefore(BEFORE);
      boolean after = !it.when().day().isBefore(AFTER);
      if (!drift.ofApplicants() || before) {
        assertEquals(usual, it.application().row());
      } else if (after) {
        assertNotEquals(usual, it.application().row());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Drift.class)
  void onlyDriftOfDefaultsChangesWhatLeadsToThem(Drift drift) {
    Set<Double> added = new HashSet<>();
    for (DatedApplication it : drawn(drift)) {
      LoanApplication application = it.application();
      double usual = DefaultRule.probability(application.row());
      if (!drift.ofDefaults()) {
        assertEquals(usual, application.probability());
      } else {
        double logOdds = Math.log(application.probability() / (1 - application.probability()));
        added.add((double) Math.round(100 * (logOdds - Math.log(usual / (1 - usual)))) / 100);
      }
    }
    assertEquals(drift.ofDefaults() ? Set.of(-1.4, 1.4) : Set.of(), added);
  }

  /** By hand: .7 of the way from 700 to 600, and as far from .6 to .3 by their logarithms. */
  @Test
  void theCampaignsCustomersAreNearerToTheMiddle() {
    CreditRow row = LoanApplication.draw(customers.get(0), draws).row();
    CreditRow.CreditHistory history = new CreditRow.CreditHistory(700, .6, .2, 1, 2, 3);
    CreditRow invited = Campaign.invited(new CreditRow(row.applicant(), history, row.loan()));
    assertEquals(630, invited.history().loanScore());
    assertEquals(.3 * Math.pow(2, .3), invited.history().debtToIncome(), 1e-12);
    assertEquals(.2, invited.history().utilization());
    assertEquals(row.applicant(), invited.applicant());
    assertEquals(row.loan(), invited.loan());
  }

  @Test
  void theCampaignBeginsSlowlyAndTakesAll() {
    assertEquals(0, Campaign.share(0));
    assertEquals(0, Campaign.share(20));
    assertEquals(.5, Campaign.share(24));
    assertEquals(1, Campaign.share(28));
    assertEquals(1, Campaign.share(51));
  }

  @Test
  void withoutAWordApplicantsDrift(@TempDir Path dir) throws IOException {
    Path plain = generated(dir, "--drift");
    assertEquals(-1, Files.mismatch(plain, generated(dir, "--drift=covariate")));
    assertNotEquals(-1, Files.mismatch(plain, generated(dir, "--drift=concept")));
    CommandLineRun wrong = CommandLineRun.run("generate", "--drift", "prior", "--out", dir);
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("--drift"), wrong.err());
    assertFalse(wrong.err().contains("\tat "), wrong.err());
  }

  private static Path generated(Path dir, String drift) throws IOException {
    Path out = dir.resolve(drift);
    CommandLineRun run =
        CommandLineRun.run("generate", drift, "--rows", 100, "--out", out, "--json");
    assertEquals(0, run.code(), run.err());
    String kind = drift.endsWith("concept") ? "concept" : "covariate";
    assertEquals(kind, new ObjectMapper().readTree(run.out()).get("drift").asText());
    return out.resolve("classification_data.csv");
  }
}
