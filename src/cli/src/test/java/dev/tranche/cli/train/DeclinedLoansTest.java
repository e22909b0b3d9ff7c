package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On public loans, where they lie beside the project: nobody whom the champion declines is approved
 * for what is left out, for a value beyond training, or by another model. Every column may be left
 * out here, also those that a policy would ask for.
 */
class DeclinedLoansTest {
  private static final int CUSTOMERS = 150;
  private static final int MOST_LEFT_OUT = 5;

  /** So many attempts at least would do if the model alone decided. */
  private static final int WOULD_DO = 500;

  @TempDir private static Path folder;
  private static Bundle bundle;
  private static RiskScorer champion;
  private static List<Row> declined;
  private static List<Row> allDeclined;

  @BeforeAll
  static void train() throws IOException {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    Path loans = root.resolveSibling("shared").resolve("datasets").resolve("credit_risk.csv");
    assumeTrue(Files.exists(loans), loans + " is not there");
    List<String> lines = Files.readAllLines(loans);
    List<String> columns = List.of(lines.get(0).split(";"));
    Path spec =
        Files.writeString(
            folder.resolve("loans.yaml"),
            "target: loan_status\nfile: %s\noptional: [%s]\n"
                .formatted(
                    loans,
                    String.join(
                        ", ",
                        columns.stream().filter(name -> !name.equals("loan_status")).toList())));
    CommandLineRun run =
        CommandLineRun.run(
            "train", "risk", "--spec", spec, "--effort", "quick", "--out", folder.resolve("out"));
    assertEquals(List.of(), run.errors());
    bundle = Bundle.load(folder.resolve("out/risk"), Task.RISK);
    champion = RiskScorer.open(bundle);
    allDeclined = declined(columns, lines.subList(1, lines.size()));
    assertTrue(allDeclined.size() > 4_000, allDeclined.size() + " are declined");
    declined = allDeclined.subList(0, CUSTOMERS);
  }

  @AfterAll
  static void close() {
    if (champion != null) {
      champion.close();
    }
  }

  private static List<Row> declined(List<String> columns, List<String> lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(";", -1);
      Map<String, Object> features = new HashMap<>();
      for (Feature feature : champion.inputs()) {
        String cell = cells[columns.indexOf(feature.name())];
        if (!cell.isEmpty()) {
          features.put(feature.name(), cell);
        }
      }
      rows.add(champion.read(features));
    }
    List<RiskScore> scores = champion.score(rows);
    List<Row> declined = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (scores.get(i).decision() == Decision.DECLINE) {
        declined.add(rows.get(i));
      }
    }
    return declined;
  }

  @Test
  void nobodyIsApprovedWithoutAnyOneToFiveValues() {
    int features = champion.inputs().size();
    List<Row> attempts = new ArrayList<>();
    for (Row row : declined) {
      for (int set = 1; set < 1 << features; set++) {
        if (Integer.bitCount(set) <= MOST_LEFT_OUT) {
          attempts.add(without(row, set));
        }
      }
    }
    assertNobodyIsApproved(attempts, CUSTOMERS);
  }

  private static Row without(Row row, int set) {
    Row left = row;
    for (int f = 0; f < champion.inputs().size(); f++) {
      if ((set >> f & 1) == 1) {
        left =
            champion.inputs().get(f) instanceof Feature.Numeric
                ? left.with(f, Float.NaN)
                : left.with(f, "");
      }
    }
    return left;
  }

  @Test
  void nobodyOfManyIsApprovedWithoutOneValue() {
    List<Row> attempts = new ArrayList<>();
    for (Row row : allDeclined) {
      for (int f = 0; f < champion.inputs().size(); f++) {
        attempts.add(without(row, 1 << f));
      }
    }
    assertNobodyIsApproved(attempts, allDeclined.size());
  }

  @Test
  void nobodyIsApprovedForAValueBeyondTraining() {
    List<Row> attempts = new ArrayList<>();
    for (Row row : declined) {
      for (int far = 0; far < 4; far++) {
        Row all = row;
        for (int f = 0; f < champion.inputs().size(); f++) {
          if (champion.inputs().get(f) instanceof Feature.Numeric numeric) {
            float value = beyond(numeric, far);
            attempts.add(row.with(f, value));
            all = all.with(f, value);
          }
        }
        attempts.add(all);
      }
    }
    assertNobodyIsApproved(attempts, CUSTOMERS);
  }

  private static float beyond(Feature.Numeric numeric, int far) {
    return switch (far) {
      case 0 -> Math.nextDown(numeric.min());
      case 1 -> Math.nextUp(numeric.max());
      case 2 -> -1e6f;
      default -> 1e9f;
    };
  }

  @Test
  void whatAnotherModelApprovesIsAdviceAndNoDecision() {
    long approved = 0;
    for (ModelFile model : bundle.manifest().models().all()) {
      try (RiskScorer scorer = RiskScorer.open(bundle, model.name())) {
        boolean other = !model.name().equals(champion.model());
        assertEquals(other, scorer.advisory(), model.name());
        long its =
            scorer.score(declined).stream()
                .filter(score -> score.decision() == Decision.APPROVE)
                .count();
        assertTrue(other || its == 0, its + " are approved");
        approved += its;
      }
    }
    assertTrue(approved > 0, "no other model would approve anybody");
  }

  /**
   * @param attempts equally many of each customer, one customer after the other
   */
  private static void assertNobodyIsApproved(List<Row> attempts, int customers) {
    List<RiskScore> scores = champion.score(attempts);
    Set<Integer> approved = new TreeSet<>();
    int would = 0;
    for (int i = 0; i < scores.size(); i++) {
      RiskScore score = scores.get(i);
      if (score.decision() == Decision.APPROVE) {
        approved.add(i / (attempts.size() / customers));
      }
      would += champion.policy().decide(score.probabilityOfDefault()) == Decision.APPROVE ? 1 : 0;
    }
    assertEquals(Set.of(), approved, "customers");
    assertEquals(decisions(scores), decisions(champion.decide(attempts)));
    assertTrue(would >= WOULD_DO, "only " + would + " of " + attempts.size());
  }

  private static List<Decision> decisions(List<RiskScore> scores) {
    return scores.stream().map(RiskScore::decision).toList();
  }
}
