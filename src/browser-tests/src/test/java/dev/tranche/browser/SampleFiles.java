package dev.tranche.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files to train on that a page of trusting scripts would break on. */
final class SampleFiles {
  private static final int ROWS = 600;

  static final List<String> ODD_NAMES =
      List.of(
          "<script>alert(1)</script>",
          "\"quoted\" & 'single'",
          "☕ symbol",
          "__proto__",
          "constructor",
          "a/b~c, d",
          "größe %");

  private static final List<String> ODD_CATEGORIES =
      List.of("<img src=x onerror=alert(2)>", "O'Brien \\ \"Sons\"", "🦊", "plain");

  private SampleFiles() {}

  /** Columns of odd names; the last one has odd categories. */
  static Path odd(Path file) throws IOException {
    return write(file, ODD_NAMES, true);
  }

  static Path wide(Path file, int features) throws IOException {
    return write(file, IntStream.range(0, features).mapToObj(i -> "feature_" + i).toList(), false);
  }

  /** The first column and chance decide; the seed is fixed. */
  private static Path write(Path file, List<String> names, boolean categories) throws IOException {
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder("customer");
    names.forEach(name -> csv.append(',').append(cell(name)));
    csv.append(",defaulted\n");
    for (int row = 0; row < ROWS; row++) {
      double[] values = random.doubles(names.size()).map(v -> Math.rint(v * 1e4) / 1e2).toArray();
      String numbers =
          IntStream.range(0, values.length)
              .mapToObj(
                  i ->
                      categories && i == values.length - 1
                          ? cell(ODD_CATEGORIES.get((int) values[i] % ODD_CATEGORIES.size()))
                          : Double.toString(values[i]))
              .collect(Collectors.joining(","));
      boolean defaulted = values[0] + 60 * random.nextDouble() > 110;
      csv.append("C%d,%s,%d\n".formatted(row, numbers, defaulted ? 1 : 0));
    }
    return Files.writeString(file, csv);
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
