package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the models are for, and what they are not for. */
final class UseSection implements CardSection {
  @Override
  public void write(JsonNode card, MarkdownDocument to) {
    to.heading(2, "Intended use");
    to.paragraph(card.path("what").asText());
    JsonNode use = card.path("intended_use");
    to.list(
        List.of(
            "For: " + use.path("for").asText(),
            "Users: " + use.path("users").asText(),
            "Not for: " + use.path("not_for").asText()));
  }
}
