package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where the models come from. */
final class OriginSection implements CardSection {
  private final CardNames names = new CardNames();

  @Override
  public void write(JsonNode card, MarkdownDocument to) {
    JsonNode provenance = card.path("provenance");
    to.heading(2, "Provenance");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("bundle", card.path("bundle").asText()));
    rows.add(List.of("seed", provenance.path("seed").asText()));
    for (String member : List.of("parameters", "versions")) {
      provenance
          .path(member)
          .properties()
          .forEach(it -> rows.add(List.of(names.words(it.getKey()), it.getValue().asText())));
    }
    to.table(List.of("what", "value"), rows);
  }
}
