package dev.tranche.training.bundle.reference;

import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.table.Table;
import java.util.Optional;
import java.util.stream.IntStream;

/** The reference of a bundle of segments, which are found in all rows. */
public final class SegmentsReference {
  private SegmentsReference() {}

  /** What was fitted. */
  public static TrainingReference of(SegmentsFit fit) {
    Table table = fit.table().data().table();
    int[] rows = IntStream.range(0, table.rows()).toArray();
    return new TrainingReference(
        rows.length,
        new BinnedTable(table, rows).of(fit.table().preparation().features()),
        Optional.empty());
  }
}
