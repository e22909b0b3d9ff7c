package dev.tranche.cli.train.given;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The three answers of {@link ThreeAnswersTest} for what no column alone tells: copies of rows, few
 * defaults, heavy-tailed amounts, protected attributes.
 */
class ThreeAnswersOfRunsTest {
  private static final String REPEATED = "are the same as another in every feature";
  private static final String FEW = "rows with a default (of";
  private static final String TAILED = "is heavy-tailed: segments go by its logarithm";
  private static final String PROTECTED = "sounds like a protected attribute";
  private static final int ROWS = 400;

  @TempDir private Path folder;

  private Path file(String header, IntFunction<String> row) throws IOException {
    StringBuilder text = new StringBuilder(header + "\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(row.apply(i)).append('\n');
    }
    return Files.writeString(folder.resolve("loans.csv"), text);
  }

  private CommandLineRun risk(String keys) throws IOException {
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"),
            "file: loans.csv\ntarget: bad\nmodels: [logistic_regression]\n" + keys);
    return CommandLineRun.run(
        "train", "risk", "--spec", spec, "--effort", "quick", "--out", folder.resolve("models"));
  }

  private CommandLineRun segments(Path file) {
    return CommandLineRun.run(
        "train", "segments", "--data", file, "--out", folder.resolve("models"));
  }

  private static void assertUnderstood(String doubt, CommandLineRun run) {
    assertEquals(0, run.code(), run.err());
    assertFalse(run.out().contains(doubt), run.out());
  }

  private static void assertSaid(String doubt, CommandLineRun run) {
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains(doubt), run.out());
  }

  private static void assertRefused(String error, CommandLineRun run) {
    assertEquals(2, run.code(), run.out());
    assertEquals(1, run.errors().size(), run.err());
    assertTrue(run.err().contains(error), run.err());
  }

  /** A default in so many rows of a hundred. */
  private static String bad(int row, int ofHundred) {
    return row * 37 % 100 < ofHundred ? "1" : "0";
  }

  private static String features(int row) {
    return row * 1.25 + "," + row % 71 + ",";
  }

  @Test
  void repeats() throws IOException {
    file("debt,share,bad", i -> features(i) + bad(i, 30));
    assertUnderstood(REPEATED, risk(""));
    file("debt,share,bad", i -> features(i / 4) + bad(i, 30));
    assertSaid(REPEATED, risk(""));
    assertRefused("no column 'shares'; did you mean 'share'?", risk("id: shares\n"));
  }

  @Test
  void fewDefaults() throws IOException {
    file("debt,share,bad", i -> features(i) + bad(i, 40));
    assertUnderstood(FEW, risk(""));
    file("debt,share,bad", i -> features(i) + bad(i, 5));
    assertSaid(FEW, risk(""));
    file("debt,share,bad", i -> features(i) + (i < 2 ? "1" : "0"));
    assertRefused("only 2 positive of 400 rows", risk(""));
  }

  @Test
  void heavyTailedAmounts() throws IOException {
    Random random = new Random(15);
    IntFunction<String> balance = i -> Double.toString(Math.exp(8 + 2 * random.nextGaussian()));
    assertUnderstood(TAILED, segments(file("age_months,visits", i -> 200 + i % 97 + "," + i % 41)));
    assertSaid(
        "'balance' " + TAILED,
        segments(file("balance,visits", i -> balance.apply(i) + "," + i % 41)));
    assertRefused(
        "segments need at least 2 numeric columns",
        segments(file("home,visits", i -> "own," + i % 41)));
  }

  @Test
  void protectedAttributes() throws IOException {
    file("debt,gender,bad", i -> i * 1.25 + "," + (i % 3 == 0 ? "f" : "m") + "," + bad(i, 30));
    assertUnderstood(PROTECTED, risk("protected: [gender]\n"));
    assertSaid(PROTECTED, risk(""));
    assertRefused("no column 'gendre'; did you mean 'gender'?", risk("protected: [gendre]\n"));
  }
}
