package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What whoever decides by the models owes to those who are decided about, with sources. */
final class LegalSection implements CardSection {
  private static final List<SourcedNote> LAW =
      List.of(
          new SourcedNote(
              "United States: whoever is declined is told the specific principal reasons. That a"
                  + " score was too low, or internal standards were not met, is not enough:"
                  + " Regulation B, 12 CFR 1002.9(b)(2).",
              "https://www.consumerfinance.gov/rules-policy/regulations/1002/9/"),
          new SourcedNote(
              "European Union: no decision with legal or similarly significant effects by automated"
                  + " processing alone, unless a contract needs it, a law allows it or the customer"
                  + " consents; then with a person to turn to and the right to contest it: GDPR,"
                  + " Regulation (EU) 2016/679, Art. 22. The Court of Justice takes a score for such"
                  + " a decision where a lender draws strongly on it (C-634/21, 7 December 2023).",
              "https://eur-lex.europa.eu/eli/reg/2016/679/oj"),
          new SourcedNote(
              "European Union: evaluating the creditworthiness of natural persons is a high-risk"
                  + " use: AI Act, Regulation (EU) 2024/1689, Annex III point 5(b), whose duties on"
                  + " risk management, data, documentation, logs and human oversight apply from"
                  + " December 2027.",
              "https://eur-lex.europa.eu/eli/reg/2024/1689/oj"));

  @Override
  public void write(JsonNode card, MarkdownDocument to) {
    to.heading(2, "Ethical and legal notes");
    to.list(
        List.of(
            "A wrong refusal costs a customer a loan that they would have paid back, a wrong"
                + " approval leads them into debt: look at both errors of every group above.",
            "Groups may differ in the data for reasons that are unjust, and a model repeats what"
                + " its data hold. A feature that stands in for a protected attribute needs a"
                + " business reason.",
            "Those who were declined before are not in the data, so nobody knows how the model does"
                + " for them.",
            "A customer must be able to reach a person who may decide otherwise."));
    to.paragraph("No legal advice; where to look:");
    to.sources(LAW);
  }
}
