package dev.tranche.training.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.bundle.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A model card as Markdown, after Mitchell et al., <i>Model cards for model reporting</i> (FAT*
 * 2019). It lies beside {@code model-card.json} and shows its figures, rounded.
 */
public final class ModelCardMarkdown {
  /** Name of its file in the bundle. */
  public static final String FILE = "model-card.md";

  private static final List<CardSection> SECTIONS =
      List.of(
          new UseSection(),
          new DataSection(),
          new MetricsSection(),
          new DecisionsSection(),
          new FairnessSection(),
          new PeriodsSection(),
          new ExplanationSection(),
          new LimitsSection(),
          new LegalSection(),
          new OriginSection());

  private final JsonNode card;

  /** Of a card with what training found out. */
  public ModelCardMarkdown(ModelCard card) {
    this.card = card.tree();
  }

  /** The text; the same card gives the same text. */
  public String text() {
    MarkdownDocument text = new MarkdownDocument();
    text.heading(1, "Model card");
    text.paragraph(
        "Risk models of bundle "
            + card.path("bundle").asText()
            + ". Every figure is one of "
            + ModelCard.FILE
            + " beside this file, rounded.");
    SECTIONS.forEach(section -> section.write(card, text));
    return text.toString();
  }

  /** Writes it into the bundle's folder, in place of the one that may be there. */
  public void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), text());
  }
}
