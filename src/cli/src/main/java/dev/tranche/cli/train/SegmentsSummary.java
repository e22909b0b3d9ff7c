package dev.tranche.cli.train;

import dev.tranche.training.report.document.SegmentsFindings;
import java.io.PrintWriter;
import java.util.Locale;

/** The segments found, as a table. */
final class SegmentsSummary {
  private final PrintWriter out;

  SegmentsSummary(PrintWriter out) {
    this.out = out;
  }

  void print(SegmentsFindings found) {
    out.printf(
        Locale.ROOT,
        "%nSegments: %s, %,d rows, %d features, k = %d, inertia %,.1f, silhouette %.4f%n",
        found.data().file(),
        found.data().rows(),
        found.features().size(),
        found.clustering().k(),
        found.clustering().inertia(),
        found.clustering().silhouette());
    found
        .data()
        .columnsLeftOut()
        .forEach(column -> out.println("  left out: " + column.column() + ", " + column.reason()));
    found.data().warnings().forEach(warning -> out.println("  warning: " + warning));
    found
        .previousBundle()
        .ifPresent(
            history ->
                out.printf(
                    Locale.ROOT,
                    "  of the previous bundle's segments %d kept, %d vanished; %d new%n",
                    history.kept().size(),
                    history.vanished().size(),
                    history.added().size()));
    for (SegmentsFindings.SegmentFigures segment : found.segments()) {
      out.printf(
          Locale.ROOT,
          "%d  %5.1f %%  %s%n",
          segment.segment(),
          100 * segment.share(),
          segment.name());
    }
  }
}
