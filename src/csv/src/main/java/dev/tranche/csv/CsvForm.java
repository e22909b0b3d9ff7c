package dev.tranche.csv;

import java.util.Optional;

/**
 * How a file is written, as far as its owner says; the rest is found by looking at it.
 *
 * @param delimiter a blank stands for runs of blanks
 * @param header whether the first line holds the columns' names; without one they are called {@code
 *     column_1}, {@code column_2} and so on
 */
public record CsvForm(Optional<Character> delimiter, Optional<Boolean> header) {
  /** All of it is to be found. */
  public static CsvForm unknown() {
    return new CsvForm(Optional.empty(), Optional.empty());
  }

  /** What is said here wins over what the other says. */
  public CsvForm or(CsvForm other) {
    return new CsvForm(delimiter.or(other::delimiter), header.or(other::header));
  }
}
