package dev.tranche.csv;

import java.nio.charset.Charset;

/**
 * How a CSV file is written, as found by looking at it.
 *
 * @param delimiter a blank stands for runs of blanks
 * @param charset UTF-8, or UTF-16 of the byte order its mark says
 */
public record Dialect(char delimiter, Charset charset, boolean gzip) {
  /** In words for people. */
  public String delimiterName() {
    return Delimiters.name(delimiter);
  }
}
