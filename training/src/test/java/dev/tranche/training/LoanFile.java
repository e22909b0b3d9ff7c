package dev.tranche.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A small file of loans, made up for tests: an id, two informative numbers (one with missing
 * values), two categorical columns, a number without meaning, a protected one and the label. Cells
 * can be changed.
 */
public final class LoanFile {
  public static final String ID = "customer";
  public static final String TARGET = "defaulted";

  private static final List<String> HEADER =
      List.of(ID, "income", "home", "debt", "grade", "branch", "age", TARGET);
  private static final List<String> HOMES = List.of("RENT", "OWN", "MORTGAGE");
  private static final List<String> GRADES = List.of("A", "B", "C", "D");

  private final List<String[]> rows = new ArrayList<>();

  private LoanFile() {}

  public static LoanFile of(int customers, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LoanFile file = new LoanFile();
    for (int i = 0; i < customers; i++) {
      double income = 20 + 80 * random.nextDouble();
      double debt = 50 * random.nextDouble();
      int home = random.nextInt(HOMES.size());
      int grade = random.nextInt(GRADES.size());
      double logOdds =
          -2.5 - (income - 60) / 15 + (debt - 25) / 10 + (home == 0 ? 1 : 0) + grade / 3.;
      boolean defaulted = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
      file.rows.add(
          new String[] {
            "C" + (1000 + i),
            decimal(income),
            HOMES.get(home),
            random.nextInt(10) == 0 ? "" : decimal(debt),
            GRADES.get(grade),
            Integer.toString(random.nextInt(5)),
            Integer.toString(18 + random.nextInt(60)),
            defaulted ? "1" : "0"
          });
    }
    return file;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  public LoanFile copy() {
    LoanFile copy = new LoanFile();
    rows.forEach(row -> copy.rows.add(row.clone()));
    return copy;
  }

  public int size() {
    return rows.size();
  }

  public String cell(int row, String column) {
    return rows.get(row)[at(column)];
  }

  /** Changes a cell; rows count from 0. */
  public LoanFile set(int row, String column, String cell) {
    rows.get(row)[at(column)] = cell;
    return this;
  }

  /** Changes a column from the first row to the last. */
  public LoanFile setAll(String column, String cell) {
    rows.forEach(row -> row[at(column)] = cell);
    return this;
  }

  public Path write(Path file) throws IOException {
    String text =
        rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n", "", "\n"));
    return Files.writeString(file, String.join(",", HEADER) + "\n" + text);
  }

  private static int at(String column) {
    int at = HEADER.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException(column + " is not in " + HEADER);
    }
    return at;
  }
}
