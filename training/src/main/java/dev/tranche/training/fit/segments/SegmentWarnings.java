package dev.tranche.training.fit.segments;

import dev.tranche.base.FileError;
import dev.tranche.training.model.Standardisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the owner of a file should know of the segments found in it. */
final class SegmentWarnings {
  private static final double SMALL = 0.01;

  private SegmentWarnings() {}

  /** A sentence for each heavy-tailed column and for each segment below a hundredth. */
  static List<String> of(
      List<String> columns, Standardisation standardisation, NamedSegments found) {
    List<String> warnings = new ArrayList<>();
    for (int f = 0; f < columns.size(); f++) {
      if (standardisation.logarithmic(f)) {
        warnings.add(
            FileError.quoted(columns.get(f))
                + " is heavy-tailed: segments go by its logarithm, profiles stay in its unit");
      }
    }
    int[] sizes = found.sizes();
    for (int segment = 0; segment < sizes.length; segment++) {
      double share = sizes[segment] / (double) found.clustering().labels().length;
      if (share < SMALL) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "segment %d has %,d %s only (%.1f %%): look for wrong values in %s, or give a"
                    + " smaller 'k'",
                segment,
                sizes[segment],
                sizes[segment] == 1 ? "customer" : "customers",
                100 * share,
                sizes[segment] == 1 ? "it" : "them"));
      }
    }
    return warnings;
  }
}
