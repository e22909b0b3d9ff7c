package dev.tranche.training.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found out about a column of the file, for people.
 *
 * @param kind {@code numeric}, {@code categorical}, {@code id}, {@code target}, {@code unnamed} or
 *     {@code ignored}
 * @param reason why it was taken for that
 * @param missing how often which word stood for "missing", in the order of the vocabulary; a blank
 *     is the empty text
 * @param infinite how many cells were infinite
 * @param leftOut why no model can learn from it, if so
 */
public record ColumnProfile(
    String column,
    String kind,
    String reason,
    Map<String, Integer> missing,
    int infinite,
    Optional<String> leftOut) {
  public ColumnProfile {
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /** How many cells were missing. */
  public long missingCells() {
    return missing.values().stream().mapToLong(Integer::longValue).sum();
  }

  /**
   * Why it was taken for that; of a column that is left out, why it is, and nothing of its cells.
   */
  public String why() {
    return leftOut.orElse(reason);
  }

  ColumnProfile leftOut(String why) {
    return new ColumnProfile(column, kind, reason, missing, infinite, Optional.of(why));
  }
}
