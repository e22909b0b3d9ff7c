package dev.tranche.csv;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;

/** The characters that separate fields, in words. */
public final class Delimiters {
  /** Stands for one or more blanks or tabs. */
  static final char BLANKS = ' ';

  private static final String TAB = "tab";
  private static final String RUN = "blanks";

  private Delimiters() {}

  /** A delimiter as people read it. */
  public static String name(char delimiter) {
    return delimiter == '\t' ? TAB : delimiter == BLANKS ? RUN : "'" + delimiter + "'";
  }

  /**
   * The delimiter that a person wrote: the character itself, {@code tab} or {@code blanks}.
   *
   * @param where it is written, such as {@code --delimiter}
   * @throws InputException if it is something else
   */
  public static char of(String where, String text) {
    return switch (text) {
      case TAB, "\\t", "\t" -> '\t';
      case RUN, "blank", "space", " " -> BLANKS;
      default -> {
        if (text.length() != 1 || Character.isLetterOrDigit(text.charAt(0)) || isSyntax(text)) {
          throw new InputException(
              where
                  + " is "
                  + FileError.quoted(text)
                  + "; one character such as ';' that is no letter, digit or quote is expected,"
                  + " or tab or blanks");
        }
        yield text.charAt(0);
      }
    };
  }

  private static boolean isSyntax(String text) {
    return "\"\r\n".contains(text);
  }

  /** What to do about a file in which none was found. */
  public static String unknown() {
    return "no delimiter was found: known are , ; tab | ~ ^ blanks, and any other character that"
        + " divides all lines alike; name it with --delimiter or under 'delimiter' in the spec; lines"
        + " before the columns' names, such as a title or a comment, must go";
  }
}
