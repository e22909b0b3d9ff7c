package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the policy decides, and how the customers of the test set did. */
final class DecisionsSection implements CardSection {
  private final CardNames names = new CardNames();

  @Override
  public void write(JsonNode card, MarkdownDocument to) {
    if (!card.has("decisions")) {
      return;
    }
    JsonNode policy = card.path("policy");
    to.heading(2, "Decisions");
    to.paragraph(
        "Policy "
            + policy.path("version").asText()
            + ": a person decides from a probability of "
            + new CardFigure(policy.path("refer_from")).exact()
            + " on, from "
            + new CardFigure(policy.path("decline_from")).exact()
            + " on the answer is no. On the test set, by these cut-offs alone:");
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode decided : card.path("decisions")) {
      rows.add(
          List.of(
              names.words(decided.path("decision").asText()),
              new CardFigure(decided.path("customers")).count(),
              new CardFigure(decided.path("share")).percent(),
              new CardFigure(decided.path("defaults")).count(),
              new CardFigure(decided.path("default_rate")).percent(),
              new CardFigure(decided.path("cost")).exact()));
    }
    to.table(List.of("decision", "customers", "share", "defaults", "default rate", "cost"), rows);
    rules(card.path("decision_rules"), to);
  }

  private static void rules(JsonNode rules, MarkdownDocument to) {
    to.paragraph(
        "The policy's rules refer "
            + new CardFigure(rules.path("held")).count()
            + " of "
            + new CardFigure(rules.path("approved_by_cut_off")).count()
            + " approvals, since a value that is missing or unusual might change them; of "
            + new CardFigure(rules.path("customers")).count()
            + " customers "
            + new CardFigure(rules.path("not_scorable")).count()
            + " cannot be scored.");
  }
}
