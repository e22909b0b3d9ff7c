package dev.tranche.training.card;

import dev.tranche.scoring.bundle.Scorecard;
import java.math.BigDecimal;
import java.util.Locale;

/** The table as a page of Markdown, with the constants of the scale: what a committee signs. */
record ScorecardMarkdown(ScorecardTable table) {
  String text() {
    Scorecard scale = table.scale();
    StringBuilder text = new StringBuilder();
    text.append("# Scorecard\n\n")
        .append("Everybody starts with ")
        .append(table.base())
        .append(
            " points. Every feature adds the points of the bin that its value is in; the sum is")
        .append(" the score. The more points, the lower the risk.\n\n")
        .append("| constant | value |\n|---|---:|\n");
    constant(text, "base_score", Integer.toString(scale.baseScore()));
    constant(text, "base_odds", plain(scale.baseOdds()));
    constant(text, "points_to_double_odds", plain(scale.pointsToDoubleOdds()));
    constant(text, "lowest_points", Integer.toString(table.lowest()));
    constant(text, "highest_points", Integer.toString(scale.highestPoints()));
    constant(text, "base points", Integer.toString(table.base()));
    text.append(
        String.format(
            Locale.ROOT,
            "\nA score of %d means %s customers who pay for one who defaults; %s points more mean"
                + " twice as many.\n",
            scale.baseScore(),
            plain(scale.baseOdds()),
            plain(scale.pointsToDoubleOdds())));
    if (table.beyondRange()) {
      text.append("A sum below ")
          .append(table.lowest())
          .append(" counts as ")
          .append(table.lowest())
          .append(", one above ")
          .append(scale.highestPoints())
          .append(" as ")
          .append(scale.highestPoints())
          .append(".\n");
    }
    text.append("Shares and default rates are those of the rows that the card was fitted to.\n");
    for (CardFeature feature : table.features()) {
      section(text, feature);
    }
    return text.toString();
  }

  private static void section(StringBuilder text, CardFeature feature) {
    text.append(
        String.format(
            Locale.ROOT,
            "\n## %s\n\nInformation value %.4f\n\n",
            escaped(feature.name()),
            feature.informationValue()));
    text.append(
        """
        | bin | rows | share | default rate | weight of evidence | information value | points |
        |---|---:|---:|---:|---:|---:|---:|
        """);
    for (CardRow row : feature.rows()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.2f %% | %.2f %% | %.4f | %.4f | %d |\n",
              escaped(row.bin()),
              row.counts().rows(),
              100 * row.share(),
              100 * row.counts().defaultRate(),
              row.weightOfEvidence(),
              row.informationValue(),
              row.points()));
    }
  }

  private static void constant(StringBuilder text, String name, String value) {
    text.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return new MarkdownText(text).escaped();
  }
}
