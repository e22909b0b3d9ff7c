package dev.tranche.training.data;

import java.util.List;

/**
 * A column of named levels.
 *
 * @param codes one per row: an index into {@code levels}, or -1 for a gap
 * @param levels the different texts, sorted by {@link String#compareTo}; each occurs in some row
 * @param missing how many codes are -1
 */
public record CategoricalColumn(String name, int[] codes, List<String> levels, int missing)
    implements Column {
  public CategoricalColumn {
    levels = List.copyOf(levels);
  }

  @Override
  public int rows() {
    return codes.length;
  }
}
