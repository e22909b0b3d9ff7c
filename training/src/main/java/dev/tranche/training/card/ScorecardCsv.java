package dev.tranche.training.card;

import java.util.List;
import java.util.Locale;

/** The table as comma-separated text: a line per bin, the base points first. */
record ScorecardCsv(ScorecardTable table) {
  private static final String HEADER =
      "feature,bin,rows,share,default_rate,weight_of_evidence,information_value,points\n";

  String text() {
    StringBuilder text = new StringBuilder(HEADER);
    line(text, List.of("", "base points", "", "", "", "", "", Integer.toString(table.base())));
    for (CardFeature feature : table.features()) {
      for (CardRow row : feature.rows()) {
        line(
            text,
            List.of(
                feature.name(),
                row.bin(),
                Long.toString(row.counts().rows()),
                decimal(row.share()),
                decimal(row.counts().defaultRate()),
                decimal(row.weightOfEvidence()),
                decimal(row.informationValue()),
                Integer.toString(row.points())));
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> fields) {
    text.append(String.join(",", fields.stream().map(ScorecardCsv::field).toList())).append('\n');
  }

  private static String field(String value) {
    return value.chars().anyMatch(c -> ",\"\r\n;\t".indexOf(c) >= 0)
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }
}
