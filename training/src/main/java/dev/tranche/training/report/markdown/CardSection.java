package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of the card. */
interface CardSection {
  /** Writes it, or nothing where the document has nothing of it. */
  void write(JsonNode card, MarkdownDocument to);
}
