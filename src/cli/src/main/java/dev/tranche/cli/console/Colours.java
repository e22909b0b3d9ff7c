package dev.tranche.cli.console;

import picocli.CommandLine.Help.Ansi;

/**
 * The colours of single words, on a terminal and unless {@code NO_COLOR} is set (no-color.org).
 *
 * @param ansi whether there are any
 */
public record Colours(Ansi ansi) {
  /** Of standard output. */
  public static Colours ofOutput() {
    return new Colours(Ansi.AUTO);
  }

  /** Of standard error; the launcher tells whether that is a terminal. */
  public static Colours ofErrors() {
    boolean wanted = System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    return new Colours(Ansi.valueOf(wanted && Boolean.getBoolean("tranche.terminal")));
  }

  /** A word that announces what stops a command. */
  public String error(String word) {
    return styled("bold,red", word);
  }

  /** A word that announces what is doubtful. */
  public String warning(String word) {
    return styled("yellow", word);
  }

  /** A word that says that all is well. */
  public String good(String word) {
    return styled("green", word);
  }

  private String styled(String style, String word) {
    return ansi.string("@|" + style + " " + word + "|@");
  }
}
