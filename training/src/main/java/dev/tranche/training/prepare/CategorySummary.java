package dev.tranche.training.prepare;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.table.CategoricalColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The categories of a categorical column over some rows, and what unknown categories are filled
 * with: the one that stands for the rare ones, if there is one, else the most frequent. The missing
 * value is a category of its own where it is in ten rows or more; in fewer it is filled as well.
 */
final class CategorySummary {
  private static final int FEWEST_MISSING = 10;

  /** The missing value's code in a column. */
  private static final int MISSING = -1;

  private CategorySummary() {}

  /**
   * Empty if none of the rows has a category; of equally frequent categories the first in order
   * wins.
   */
  static Optional<Feature> of(CategoricalColumn column, int[] rows, CategoryOrder order) {
    int[] counts = new int[column.categories().size()];
    int missing = 0;
    for (int row : rows) {
      int code = column.code(row);
      if (code < 0) {
        missing++;
      } else {
        counts[code]++;
      }
    }
    int[] filled = IntStream.range(0, counts.length).filter(code -> counts[code] > 0).toArray();
    int most = -1;
    for (int code : filled) {
      most = most < 0 || counts[code] > counts[most] ? code : most;
    }
    if (most < 0) {
      return Optional.empty();
    }
    int[] codes =
        missing < FEWEST_MISSING
            ? filled
            : IntStream.concat(IntStream.of(MISSING), Arrays.stream(filled)).toArray();
    List<String> categories = new ArrayList<>();
    for (int code : order.of(column, rows, codes)) {
      categories.add(code == MISSING ? "" : column.categories().get(code));
    }
    double missingShare = missing / (double) rows.length;
    String fill = column.rest().filter(categories::contains).orElse(column.categories().get(most));
    return Optional.of(
        new Feature.Categorical(column.name(), missingShare, categories, fill, column.rules()));
  }
}
