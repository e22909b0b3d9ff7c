package dev.tranche.training.table;

import dev.tranche.scoring.feature.ValueRules;
import java.util.List;
import java.util.Optional;

/**
 * A column of named categories.
 *
 * @param cells one per row: 0 for a missing value, else 1 plus an index into {@code categories}, as
 *     unsigned bytes
 * @param categories the different texts, sorted by {@link String#compareTo}; each occurs in some
 *     row; at most 255
 * @param missing how many cells are missing
 * @param rest the category that stands for all the rare ones, where there were too many categories
 * @param rules what its cells mean
 */
public record CategoricalColumn(
    String name,
    byte[] cells,
    List<String> categories,
    int missing,
    Optional<String> rest,
    ValueRules rules)
    implements Column {
  public CategoricalColumn {
    categories = List.copyOf(categories);
  }

  /** Cells with the usual meaning. */
  public CategoricalColumn(
      String name, byte[] cells, List<String> categories, int missing, Optional<String> rest) {
    this(name, cells, categories, missing, rest, ValueRules.USUAL);
  }

  /**
   * A column of those codes.
   *
   * @param codes one per row: an index into {@code categories}, or -1 for a missing value
   */
  public CategoricalColumn(String name, int[] codes, List<String> categories, int missing) {
    this(name, cells(codes), categories, missing, Optional.empty());
  }

  /** An index into the categories, or -1 for a missing value. */
  public int code(int row) {
    return (cells[row] & 0xFF) - 1;
  }

  @Override
  public int rows() {
    return cells.length;
  }

  private static byte[] cells(int[] codes) {
    byte[] cells = new byte[codes.length];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = (byte) (codes[row] + 1);
    }
    return cells;
  }
}
