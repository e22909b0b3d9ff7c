package dev.tranche.training.table;

import java.util.List;
import java.util.Optional;

/**
 * A column of named levels.
 *
 * @param cells one per row: 0 for a gap, else 1 plus an index into {@code levels}, as unsigned
 *     bytes
 * @param levels the different texts, sorted by {@link String#compareTo}; each occurs in some row;
 *     at most 255
 * @param missing how many cells are gaps
 * @param rest the level that stands for all the rare ones, where there were too many levels
 */
public record CategoricalColumn(
    String name, byte[] cells, List<String> levels, int missing, Optional<String> rest)
    implements Column {
  public CategoricalColumn {
    levels = List.copyOf(levels);
  }

  /**
   * A column of those codes.
   *
   * @param codes one per row: an index into {@code levels}, or -1 for a gap
   */
  public CategoricalColumn(String name, int[] codes, List<String> levels, int missing) {
    this(name, cells(codes), levels, missing, Optional.empty());
  }

  /** An index into the levels, or -1 for a gap. */
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
