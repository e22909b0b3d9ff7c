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
    JsonNode decisions = card.path("decisions");
    to.heading(2, "Decisions");
    to.paragraph(cutOffs(card.path("policy")));
    List<String> head =
        new ArrayList<>(List.of("decision", "customers", "share", "defaults", "default rate"));
    boolean priced = !decisions.findValues("cost").isEmpty();
    if (priced) {
      head.add("cost");
    }
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode decided : decisions) {
      List<String> row =
          List.of(
              names.words(decided.path("decision").asText()),
              new CardFigure(decided.path("customers")).count(),
              new CardFigure(decided.path("share")).percent(),
              new CardFigure(decided.path("defaults")).count(),
              new CardFigure(decided.path("default_rate")).percent(),
              new CardFigure(decided.path("cost")).exact());
      rows.add(row.subList(0, head.size()));
    }
    to.table(head, rows);
    rules(card.path("decision_rules"), to);
  }

  private static String cutOffs(JsonNode policy) {
    String refer = new CardFigure(policy.path("refer_from")).exact();
    String decline = new CardFigure(policy.path("decline_from")).exact();
    return "Policy "
        + policy.path("version").asText()
        + ": from a probability of "
        + (refer.equals(decline) ? "" : refer + " on a person decides, from ")
        + decline
        + " on the answer is no. On the test set, by these cut-offs alone:";
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
