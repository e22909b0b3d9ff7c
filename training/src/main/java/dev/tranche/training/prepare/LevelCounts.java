package dev.tranche.training.prepare;

import dev.tranche.scoring.bundle.Feature;
import dev.tranche.training.data.CategoricalColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The levels of a categorical column over some rows, and the most frequent of them. */
final class LevelCounts {
  private LevelCounts() {}

  /** Empty if none of the rows has a level; of equally frequent levels the first in order wins. */
  static Optional<Feature> of(CategoricalColumn column, int[] rows) {
    int[] counts = new int[column.levels().size()];
    int missing = 0;
    for (int row : rows) {
      int code = column.code(row);
      if (code < 0) {
        missing++;
      } else {
        counts[code]++;
      }
    }
    List<String> levels = new ArrayList<>();
    int most = -1;
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] > 0) {
        levels.add(column.levels().get(code));
        most = most < 0 || counts[code] > counts[most] ? code : most;
      }
    }
    if (most < 0) {
      return Optional.empty();
    }
    double missingShare = missing / (double) rows.length;
    return Optional.of(
        new Feature.Categorical(column.name(), missingShare, levels, column.levels().get(most)));
  }
}
