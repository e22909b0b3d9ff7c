package dev.tranche.training.prepare;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.table.CategoricalColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The levels of a categorical column over some rows, and what gaps and unknown levels are filled
 * with: the one that stands for the rare ones, if there is one, else the most frequent.
 */
final class LevelCounts {
  private LevelCounts() {}

  /** Empty if none of the rows has a level; of equally frequent levels the first in order wins. */
  static Optional<Feature> of(CategoricalColumn column, int[] rows, LevelOrder order) {
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
    int[] codes = IntStream.range(0, counts.length).filter(code -> counts[code] > 0).toArray();
    int most = -1;
    for (int code : codes) {
      most = most < 0 || counts[code] > counts[most] ? code : most;
    }
    if (most < 0) {
      return Optional.empty();
    }
    List<String> levels = new ArrayList<>();
    for (int code : order.of(column, rows, codes)) {
      levels.add(column.categories().get(code));
    }
    double missingShare = missing / (double) rows.length;
    String fill = column.rest().filter(levels::contains).orElse(column.categories().get(most));
    return Optional.of(new Feature.Categorical(column.name(), missingShare, levels, fill));
  }
}
