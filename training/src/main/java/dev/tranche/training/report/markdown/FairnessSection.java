package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** The champion's figures by the groups of every protected attribute. */
final class FairnessSection implements CardSection {
  private static final int DIGITS = 3;

  private final CardNames names = new CardNames();

  @Override
  public void write(JsonNode card, MarkdownDocument to) {
    to.heading(2, "Metrics by group, and fairness");
    JsonNode champion = championOf(card);
    JsonNode attributes = champion.path("slices_by_protected_attribute");
    if (attributes.isEmpty()) {
      to.paragraph(
          "No protected attribute was named, so nothing is known of any group. Name the columns"
              + " under 'protected' in the spec: they become no features, and are checked.");
      return;
    }
    to.paragraph(
        "How "
            + names.model(card.path("champion").asText())
            + " treats each group at its cut-off, though it never sees the attribute. The ratio is"
            + " that of approvals to the group that is approved most; below 0.8 it is worth a look"
            + " (the four-fifths rule, 29 CFR 1607.4 D, which was made for employment).");
    attributes.forEach(attribute -> table(attribute, to));
  }

  private static JsonNode championOf(JsonNode card) {
    for (JsonNode evaluation : card.path("evaluation")) {
      if (evaluation.path("model").equals(card.path("champion"))) {
        return evaluation;
      }
    }
    return MissingNode.getInstance();
  }

  private static void table(JsonNode attribute, MarkdownDocument to) {
    to.heading(3, "By " + attribute.path("attribute").asText());
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode group : attribute.path("groups")) {
      String small = group.path("small").asBoolean() ? " (small)" : "";
      rows.add(
          List.of(
              group.path("group").asText() + small,
              new CardFigure(group.path("rows")).count(),
              new CardFigure(group.path("default_rate")).percent(),
              new CardFigure(group.path("mean_probability")).percent(),
              new CardFigure(group.path("roc_auc")).fixed(DIGITS),
              new CardFigure(group.path("approval_rate")).percent(),
              new CardFigure(group.path("impact_ratio")).fixed(DIGITS),
              new CardFigure(group.path("true_positive_rate")).percent(),
              new CardFigure(group.path("false_positive_rate")).percent()));
    }
    to.table(
        List.of(
            "group",
            "rows",
            "default rate",
            "predicted",
            "ROC-AUC",
            "approved",
            "ratio",
            "bad flagged",
            "good flagged"),
        rows);
  }
}
