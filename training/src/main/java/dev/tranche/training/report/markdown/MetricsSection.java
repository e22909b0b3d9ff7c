package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How good every model is on the test set. */
final class MetricsSection implements CardSection {
  private static final int DIGITS = 4;

  private final CardNames names = new CardNames();

  @Override
  public void write(JsonNode card, MarkdownDocument to) {
    to.heading(2, "Metrics");
    to.paragraph(
        "On the test set, with 95 % bootstrap intervals in brackets. The champion is "
            + names.model(card.path("champion").asText())
            + ".");
    List<String> head = new ArrayList<>(List.of("metric"));
    Set<String> metrics = new LinkedHashSet<>();
    for (JsonNode model : card.path("models")) {
      head.add(names.model(model.path("name").asText()));
      model.path("metrics").fieldNames().forEachRemaining(metrics::add);
    }
    List<List<String>> rows = new ArrayList<>();
    for (String metric : metrics) {
      List<String> row = new ArrayList<>(List.of(names.metric(metric)));
      card.path("models").forEach(model -> row.add(figure(model, metric)));
      rows.add(row);
    }
    List<String> cutOffs = new ArrayList<>(List.of("cut-off"));
    card.path("models").forEach(it -> cutOffs.add(fixed(it.path("cut_off"))));
    rows.add(cutOffs);
    to.table(head, rows);
  }

  private static String figure(JsonNode model, String metric) {
    JsonNode interval = model.path("intervals").path(metric);
    String figure = fixed(model.path("metrics").path(metric));
    return interval.isMissingNode()
        ? figure
        : figure + " [" + fixed(interval.path("low")) + ", " + fixed(interval.path("high")) + "]";
  }

  private static String fixed(JsonNode figure) {
    return new CardFigure(figure).fixed(DIGITS);
  }
}
