package dev.tranche.batch.stream;

import java.util.List;

/**
 * What is said of one row.
 *
 * @param counted the word it is counted under, for example {@code approve}
 * @param cells of the output's columns behind the id
 */
public record AnsweredRow(String counted, List<String> cells) {
  public AnsweredRow {
    cells = List.copyOf(cells);
  }
}
