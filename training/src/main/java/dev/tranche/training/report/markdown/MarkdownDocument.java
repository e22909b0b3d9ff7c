package dev.tranche.training.report.markdown;

import dev.tranche.training.card.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** Markdown in the making. Texts are shown as they are: nothing in them is markup. */
final class MarkdownDocument {
  private final StringBuilder text = new StringBuilder();

  void heading(int level, String title) {
    text.append(text.length() == 0 ? "" : "\n")
        .append("#".repeat(level))
        .append(' ')
        .append(escaped(title))
        .append('\n');
  }

  void paragraph(String sentences) {
    text.append('\n').append(escaped(sentences)).append('\n');
  }

  /** A list; nothing where there is no item. */
  void list(List<String> items) {
    text.append(items.isEmpty() ? "" : "\n");
    items.forEach(item -> text.append("* ").append(escaped(item)).append('\n'));
  }

  /** A list of notes that end with the address of their source. */
  void sources(List<SourcedNote> notes) {
    text.append('\n');
    notes.forEach(
        note ->
            text.append("* ")
                .append(escaped(note.sentences()))
                .append(" <")
                .append(note.address())
                .append(">\n"));
  }

  /** The first column is of texts, the others are of figures. */
  void table(List<String> head, List<List<String>> rows) {
    text.append('\n');
    row(head);
    text.append("|---|").append("---:|".repeat(head.size() - 1)).append('\n');
    rows.forEach(this::row);
  }

  private void row(List<String> cells) {
    text.append(
        cells.stream()
            .map(MarkdownDocument::escaped)
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String escaped(String plain) {
    return new MarkdownText(plain).escaped();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
