package dev.tranche.csv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first line such as {@code sep=;}, which tells spreadsheets what separates fields.
 *
 * @param chars how many characters the line takes, its end included
 */
record SepLine(char delimiter, int chars) {
  /** Of such a line. */
  static final int LONGEST = 12;

  private static final Pattern LINE =
      Pattern.compile("(?i)\"?sep=([^\\r\\n])\"?[ \\t]*(\\r\\n|\\n|\\r)");

  /** The line, if the text begins with one. */
  static Optional<SepLine> of(char[] start) {
    Matcher line = LINE.matcher(new String(start));
    return line.lookingAt()
        ? Optional.of(new SepLine(line.group(1).charAt(0), line.end()))
        : Optional.empty();
  }
}
