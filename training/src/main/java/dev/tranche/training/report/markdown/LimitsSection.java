package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the figures do not tell. */
final class LimitsSection implements CardSection {
  @Override
  public void write(JsonNode card, MarkdownDocument to) {
    to.heading(2, "Limits");
    List<String> limits = new ArrayList<>();
    card.path("limits").forEach(limit -> limits.add(limit.asText()));
    to.list(limits);
  }
}
