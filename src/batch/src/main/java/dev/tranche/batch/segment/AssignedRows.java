package dev.tranche.batch.segment;

import dev.tranche.batch.stream.AnsweredRow;
import dev.tranche.batch.stream.RowAnswers;
import dev.tranche.batch.stream.WarningCell;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.List;

/** Segments, as the segmentation function gives them. */
public final class AssignedRows implements RowAnswers {
  private final Segmenter segmenter;
  private final RowReader reader;

  public AssignedRows(Segmenter segmenter) {
    this.segmenter = segmenter;
    this.reader = new RowReader(segmenter.manifest().features().inputs());
  }

  @Override
  public RowReader reader() {
    return reader;
  }

  @Override
  public List<String> columns() {
    return List.of("segment", "name", "distance", "confidence", "outlier", "warnings");
  }

  @Override
  public List<AnsweredRow> of(List<Row> rows) {
    return rows.isEmpty()
        ? List.of()
        : segmenter.assign(rows).stream().map(AssignedRows::answered).toList();
  }

  private static AnsweredRow answered(SegmentAssignment assigned) {
    return new AnsweredRow(
        assigned.name(),
        List.of(
            Integer.toString(assigned.segment()),
            assigned.name(),
            Float.toString(assigned.distance()),
            Float.toString(assigned.confidence()),
            Boolean.toString(assigned.outlier()),
            WarningCell.of(assigned.warnings())));
  }
}
