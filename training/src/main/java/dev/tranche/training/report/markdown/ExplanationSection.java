package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the champion goes by, and what customers are told. */
final class ExplanationSection implements CardSection {
  private static final int MOST = 10;

  @Override
  public void write(JsonNode card, MarkdownDocument to) {
    JsonNode explanation = card.path("explanation");
    to.heading(2, "What the scores go by");
    to.paragraph(
        "Mean absolute Shapley values over "
            + new CardFigure(explanation.path("rows")).count()
            + " rows of the test set, as shares of all; the features with most of them.");
    to.table(
        List.of("feature", "share"),
        rows(explanation.path("importance"), "feature", "share", true));
    JsonNode reasons = explanation.path("reasons");
    to.paragraph(
        "Reasons given to "
            + new CardFigure(reasons.path("customers")).count()
            + " customers who are not approved; the most frequent.");
    to.table(
        List.of("reason", "customers"),
        rows(reasons.path("given"), "sentence", "customers", false));
  }

  private static List<List<String>> rows(
      JsonNode items, String name, String figure, boolean isShare) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode item : items) {
      CardFigure told = new CardFigure(item.path(figure));
      rows.add(List.of(item.path(name).asText(), isShare ? told.percent() : told.count()));
    }
    return rows.subList(0, Math.min(MOST, rows.size()));
  }
}
