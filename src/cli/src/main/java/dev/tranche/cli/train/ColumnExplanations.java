package dev.tranche.cli.train;

import dev.tranche.training.read.ColumnProfile;
import dev.tranche.training.report.document.FileData;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was made of each column of a file, and why, a line each. */
final class ColumnExplanations {
  private final PrintWriter out;

  ColumnExplanations(PrintWriter out) {
    this.out = out;
  }

  void print(FileData data) {
    int width = 6;
    for (ColumnProfile profile : data.columns()) {
      width = Math.max(width, profile.column().length());
    }
    out.printf(
        Locale.ROOT,
        "%n%s: delimited by %s, %s%s%n",
        data.file(),
        data.dialect().delimiterName(),
        data.dialect().charset(),
        data.dialect().gzip() ? ", gzip" : "");
    for (ColumnProfile profile : data.columns()) {
      out.printf(
          Locale.ROOT,
          "  %-" + width + "s  %-11s  %5.1f %% missing%s; %s%s%s%n",
          profile.column(),
          profile.kind(),
          100.0 * profile.missingCells() / data.rows(),
          words(profile),
          profile.reason(),
          profile.infinite() > 0 ? "; " + profile.infinite() + " infinite" : "",
          profile.leftOut().map(why -> "; left out: " + why).orElse(""));
    }
  }

  private static String words(ColumnProfile profile) {
    return profile.missing().isEmpty()
        ? ""
        : profile.missing().entrySet().stream()
            .map(
                word ->
                    String.format(
                        Locale.ROOT,
                        "%,d %s",
                        word.getValue(),
                        word.getKey().isEmpty() ? "blank" : "'" + word.getKey() + "'"))
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
