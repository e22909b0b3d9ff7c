package dev.tranche.batch.monitor.tally;

import dev.tranche.batch.stream.RowCounts;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.List;
import java.util.Optional;

/** Counts customers as the segmentation function would assign them. */
public final class SegmentCounts implements RowCounts<PeriodTallies> {
  private final Segmenter segmenter;
  private final FurtherColumns further;
  private final List<MonitoredColumn> columns;

  /**
   * By a bundle's model.
   *
   * @param reference of that bundle
   */
  public SegmentCounts(Segmenter segmenter, TrainingReference reference, FurtherColumns further) {
    this.segmenter = segmenter;
    this.further = further;
    this.columns = MonitoredColumn.of(segmenter.manifest().features(), reference);
  }

  /** Of none yet. */
  public PeriodTallies none() {
    int segments = segmenter.manifest().meanings().segments().size();
    return new PeriodTallies(() -> new CustomerTally(columns, Optional.empty(), segments));
  }

  @Override
  public RowReader reader() {
    return further.reader();
  }

  @Override
  public PeriodTallies of(List<Row> rows) {
    PeriodTallies tallies = none();
    List<SegmentAssignment> assigned = rows.isEmpty() ? List.of() : segmenter.assign(rows);
    for (int i = 0; i < assigned.size(); i++) {
      CustomerTally tally = tallies.of(further.period(rows.get(i)));
      tally.add(rows.get(i));
      tally.addSegment(assigned.get(i).segment(), assigned.get(i).outlier());
    }
    return tallies;
  }
}
