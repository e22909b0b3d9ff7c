package dev.tranche.cli.train;

import dev.tranche.training.fit.segments.SegmentsFit;
import java.io.PrintWriter;
import java.util.Locale;

/** The segments found, as a table. */
final class SegmentsSummary {
  private final PrintWriter out;

  SegmentsSummary(PrintWriter out) {
    this.out = out;
  }

  void print(SegmentsFit fit) {
    int rows = fit.data().table().rows();
    int[] sizes = fit.sizes();
    out.printf(
        Locale.ROOT,
        "%nSegments: %s, %,d rows, %d features, k = %d, inertia %,.1f, silhouette %.4f%n",
        fit.spec().file().getFileName(),
        rows,
        fit.preparation().features().size(),
        sizes.length,
        fit.clustering().inertia(),
        fit.silhouette());
    fit.dropped()
        .forEach(column -> out.println("  left out: " + column.column() + ", " + column.reason()));
    fit.history()
        .ifPresent(
            history ->
                out.printf(
                    Locale.ROOT,
                    "  of the previous bundle's segments %d kept, %d vanished; %d new%n",
                    history.kept().size(),
                    history.vanished().size(),
                    history.added().size()));
    for (int k = 0; k < sizes.length; k++) {
      out.printf(Locale.ROOT, "%d  %5.1f %%  %s%n", k, 100.0 * sizes[k] / rows, fit.names().get(k));
    }
  }
}
