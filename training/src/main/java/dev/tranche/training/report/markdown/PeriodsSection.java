package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How the champion did as time went on, where time divides the rows. */
final class PeriodsSection implements CardSection {
  private static final int DIGITS = 3;

  @Override
  public void write(JsonNode card, MarkdownDocument to) {
    if (!card.has("over_time")) {
      return;
    }
    JsonNode time = card.path("over_time");
    to.heading(2, "Metrics by period");
    to.paragraph(
        "By "
            + time.path("column").asText()
            + ", of rows that the champion was not fitted to. Stability is the population"
            + " stability index of its scores.");
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode period : time.path("periods")) {
      JsonNode held = period.path("held_out");
      rows.add(
          List.of(
              period.path("name").asText() + ", " + period.path("part").asText(),
              new CardFigure(period.path("rows")).count(),
              new CardFigure(period.path("default_rate")).percent(),
              new CardFigure(held.path("rows")).count(),
              new CardFigure(held.path("mean_probability")).percent(),
              new CardFigure(held.path("roc_auc")).fixed(DIGITS),
              new CardFigure(held.path("score_stability").path("index")).fixed(DIGITS)));
    }
    to.table(
        List.of("period", "rows", "default rate", "held out", "predicted", "ROC-AUC", "stability"),
        rows);
  }
}
