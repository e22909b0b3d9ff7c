package dev.tranche.scoring.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a column's name: {@code debtToIncome} and {@code debt_to_income} have the same. */
public final class NameWords {
  private static final String SEPARATORS = "[\\s_.\\-/]+";

  private NameWords() {}

  /**
   * In lower case. A new word begins at a capital after a small letter or a digit, at the last of
   * several capitals before a small letter, and at a number after a word in small letters: {@code
   * numBank2TradesWHigh} is num bank 2 trades w high.
   */
  public static List<String> of(String name) {
    String words =
        name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", " ")
            .replaceAll("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ")
            .replaceAll("(?<=\\p{Ll}{2})(?=\\d)", " ");
    return Arrays.stream(words.split(SEPARATORS))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
