package dev.tranche.training.card;

/** A text as Markdown that shows it as it is. */
public record MarkdownText(String text) {
  private static final String OF_MARKDOWN = "\\`*_{}[]<>()#+!|&~";

  /** Names and categories may hold what Markdown or HTML would take for its own. */
  public String escaped() {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (OF_MARKDOWN.indexOf(c) >= 0) {
                escaped.append('\\');
              }
              escaped.append(c < ' ' ? ' ' : (char) c);
            });
    return escaped.toString();
  }
}
