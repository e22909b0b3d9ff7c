package dev.tranche.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of {@code data/}, some with missing values or nothing else, unseen categories and extreme
 * numbers.
 */
final class MixedCustomers {
  static final int ROWS = 3000;

  private static final String[] ODD = {"", "NA", "-12345.5", "9e30", "16777217", "0.1", "inf"};

  private static final List<String> TEXTS =
      List.of("home_ownership", "loan_purpose", "region", "channel");

  private final Path file;
  private final List<String> ids = new ArrayList<>();

  private MixedCustomers(Path file) {
    this.file = file;
  }

  static MixedCustomers write(Path folder, String name) throws IOException {
    MixedCustomers customers = new MixedCustomers(folder.resolve("customers.csv"));
    List<String> all = Files.readAllLines(Path.of("../../data").resolve(name));
    List<String> header = List.of(all.get(0).split(",", -1));
    List<String> lines = new ArrayList<>(all.subList(0, 1));
    for (int row = 1; row <= ROWS; row++) {
      String[] cells = all.get(row).split(",", -1);
      customers.ids.add(cells[0]);
      int column = 1 + row % (cells.length - 1);
      boolean number = !TEXTS.contains(header.get(column));
      if (row % 499 == 0) {
        Arrays.fill(cells, 1, cells.length, "");
      } else if (row % 5 == 0) {
        cells[column] = "";
      } else if (row % 7 == 0) {
        cells[column] = number ? ODD[row / 7 % ODD.length] : "SOMETHING_NEW";
      }
      lines.add(String.join(",", cells));
    }
    if (!header.get(0).equals("user_id")) {
      throw new IllegalStateException("the first column of " + name + " is " + header.get(0));
    }
    Files.write(customers.file, lines);
    return customers;
  }

  Path file() {
    return file;
  }

  /** In the file's order. */
  List<String> ids() {
    return ids;
  }
}
