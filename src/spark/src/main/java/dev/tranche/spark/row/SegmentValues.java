package dev.tranche.spark.row;

import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.List;

/** Segments, in the order of {@link SegmentChoice}'s columns. */
record SegmentValues(Segmenter segmenter, RowReader reader) implements OpenModel {
  SegmentValues(Segmenter segmenter) {
    this(segmenter, new RowReader(segmenter.manifest().features().inputs()));
  }

  @Override
  public List<CustomerValues> of(List<Row> rows) {
    return segmenter.assign(rows).stream()
        .map(it -> new CustomerValues(values(it), it.warnings()))
        .toList();
  }

  @Override
  public void close() {
    segmenter.close();
  }

  private static Object[] values(SegmentAssignment assigned) {
    return new Object[] {
      assigned.segment(),
      assigned.name(),
      assigned.distance(),
      assigned.confidence(),
      assigned.outlier()
    };
  }
}
