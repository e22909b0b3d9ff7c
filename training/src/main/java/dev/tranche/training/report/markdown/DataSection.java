package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the models learnt from. */
final class DataSection implements CardSection {
  @Override
  public void write(JsonNode card, MarkdownDocument to) {
    JsonNode data = card.path("data");
    to.heading(2, "Data");
    to.table(List.of("what", "figure"), facts(card, data));
    List<String> notes = new ArrayList<>();
    data.path("protected_attributes")
        .forEach(it -> notes.add("Protected attribute, no feature: " + it.asText()));
    data.path("columns_left_out")
        .forEach(it -> notes.add("No feature: " + text(it, "name") + " – " + text(it, "reason")));
    data.path("warnings").forEach(it -> notes.add("Warning: " + it.asText()));
    to.list(notes);
  }

  private static List<List<String>> facts(JsonNode card, JsonNode data) {
    JsonNode split = data.path("split");
    return List.of(
        List.of("file", text(data, "file")),
        List.of("SHA-256", card.path("provenance").path("data_sha256").asText()),
        List.of("rows", count(data, "rows")),
        List.of("features", Integer.toString(card.path("features").size())),
        List.of("target", text(data, "target") + " = " + text(data, "positive")),
        List.of("default rate", new CardFigure(data.path("default_rate")).percent()),
        List.of("split", text(split, "method")),
        List.of("rows to train", count(split, "train_rows")),
        List.of("rows to calibrate", count(split, "calibrate_rows")),
        List.of("rows to test", count(split, "test_rows")),
        List.of("rows fitted to in the end", count(split, "fitted_rows")),
        List.of("defaults among these", count(split, "fitted_defaults")),
        List.of("synthetic rows", count(split, "synthetic_train_rows")));
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asText();
  }

  private static String count(JsonNode node, String member) {
    return new CardFigure(node.path(member)).count();
  }
}
