package dev.tranche.training.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.LoanFile;
import dev.tranche.training.bundle.RiskBundle;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFitting;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers are answered is what the points of the table sum to, in SQL, too. */
class ScorecardServingTest {
  private static final int CUSTOMERS = 10_000;

  /** A name and a category that SQL would take for its own. */
  private static final String HOME = "ho\"me 'n, it";

  private static final String RENT = "REN'T, \"or\" so";

  @TempDir private static Path folder;
  private static Bundle bundle;

  @BeforeAll
  static void train() throws IOException {
    LoanFile loans = LoanFile.of(CUSTOMERS, 3);
    for (int row = 0; row < CUSTOMERS; row++) {
      if (row % 7 == 0) {
        loans.set(row, "debt", "").set(row, LoanFile.TARGET, row % 3 == 0 ? "0" : "1");
      }
      if (row % 11 == 0) {
        loans.set(row, "income", "-9");
      }
      if (row % 13 == 0) {
        loans.set(row, "home", "");
      }
    }
    String text = Files.readString(loans.write(folder.resolve("plain.csv")));
    Files.writeString(
        folder.resolve("loans.csv"),
        text.replaceFirst("home", "\"" + HOME.replace("\"", "\"\"") + "\"")
            .replace("RENT", "\"" + RENT.replace("\"", "\"\"") + "\""));
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"),
            """
            file: loans.csv
            id: customer
            target: defaulted
            protected: [age]
            kinds: {branch: categorical}
            missing: {income: [-9]}
            monotone: {income: decreasing}
            derived:
              burden: {ratio: [debt, income]}
              rest: {difference: [income, debt]}
            models: [scorecard]
            """);
    try (ThreadPool pool = new ThreadPool(2)) {
      RiskSpec read = SpecReader.risk(spec);
      RiskFit fit =
          new RiskFitting(Progress.none(), pool, FitOptions.of(read.learning())).fit(read);
      bundle = RiskBundle.of(fit).write(folder.resolve("models"));
    }
  }

  private static String file(String name) throws IOException {
    return Files.readString(folder.resolve("models").resolve("risk").resolve(name));
  }

  /** The training rows again, some with what training has never seen. */
  private static List<Map<String, Object>> customers() {
    LoanFile loans = LoanFile.of(CUSTOMERS, 4);
    List<Map<String, Object>> customers = new ArrayList<>();
    for (int row = 0; row < CUSTOMERS; row++) {
      Map<String, Object> customer = new LinkedHashMap<>();
      String debt = loans.cell(row, "debt");
      String home = loans.cell(row, "home").replace("RENT", RENT);
      if (!debt.isEmpty()) {
        customer.put("debt", Double.valueOf(debt));
      }
      if (row % 6 != 0) {
        customer.put("income", row % 9 == 0 ? 0.0 : Double.valueOf(loans.cell(row, "income")));
      }
      if (row % 8 != 0) {
        customer.put(HOME, row % 5 == 0 ? "CASTLE" : home);
      }
      customer.put("grade", row % 17 == 0 ? "Z" : loans.cell(row, "grade"));
      customer.put("branch", loans.cell(row, "branch"));
      customers.add(customer);
    }
    return customers;
  }

  private static List<Integer> answered(List<Map<String, Object>> customers) {
    try (RiskScorer scorer = RiskScorer.open(bundle)) {
      List<Row> rows = customers.stream().map(scorer::read).toList();
      return scorer.score(rows).stream()
          .map(RiskScore::creditScore)
          .map(score -> score.orElseThrow().score())
          .toList();
    }
  }

  private static List<Integer> queried(List<Map<String, Object>> customers)
      throws SQLException, IOException {
    List<String> columns = List.of("debt", "income", HOME, "grade", "branch");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = database.createStatement()) {
      statement.execute(
          "CREATE TABLE applications (debt REAL, income REAL, \""
              + HOME.replace("\"", "\"\"")
              + "\" TEXT, grade TEXT, branch TEXT)");
      database.setAutoCommit(false);
      try (PreparedStatement insert =
          database.prepareStatement("INSERT INTO applications VALUES (?, ?, ?, ?, ?)")) {
        for (Map<String, Object> customer : customers) {
          for (int c = 0; c < columns.size(); c++) {
            insert.setObject(c + 1, customer.get(columns.get(c)));
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
      List<Integer> scores = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(file("scorecard.sql"))) {
        while (found.next()) {
          scores.add(found.getInt("scorecard_score"));
        }
      }
      return scores;
    }
  }

  @Test
  void theAnswersScoreIsTheSumThatSqlComputesForTenThousandCustomers()
      throws SQLException, IOException {
    List<Map<String, Object>> customers = customers();
    List<Integer> answered = answered(customers);
    assertEquals(CUSTOMERS, answered.size());
    List<Integer> queried = queried(customers);
    for (int row = 0; row < CUSTOMERS; row++) {
      assertEquals(answered.get(row), queried.get(row), "score of " + customers.get(row));
    }
    assertTrue(answered.stream().distinct().count() > 100, "scores differ");
  }

  @Test
  void theTableHasEveryBinOnceAndTheConstantsOfTheScale() throws IOException {
    String csv = file("scorecard.csv");
    assertTrue(
        csv.startsWith(
            "feature,bin,rows,share,default_rate,weight_of_evidence,information_value,points\n"
                + ",base points,,,,,,"),
        csv);
    assertTrue(csv.contains("\ndebt,missing,"), csv);
    assertTrue(csv.contains("\nincome,missing,"), csv);
    assertFalse(csv.contains("debt_missing"), csv);
    assertTrue(csv.contains("\"ho\"\"me 'n, it\",\"REN'T, \"\"or\"\" so\","), csv);
    String page = file("scorecard.md");
    assertTrue(page.contains("| base_score | 600 |\n| base_odds | 50 |\n"), page);
    assertTrue(page.contains("| points_to_double_odds | 20 |\n"), page);
    assertTrue(page.contains("\n## ho\"me 'n, it\n"), page);
  }

  @Test
  void theFilesDoNotKeepTheBundleFromLoading() {
    assertEquals(
        bundle.manifest(),
        Bundle.load(folder.resolve("models").resolve("risk"), Task.RISK).manifest());
  }
}
