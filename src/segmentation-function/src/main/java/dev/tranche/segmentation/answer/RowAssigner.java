package dev.tranche.segmentation.answer;

import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.value.Row;
import jakarta.inject.Singleton;
import java.util.List;

/** Assigns customers and hashes their values. Thread-safe. */
@Singleton
final class RowAssigner {
  private final Segmenter segmenter;
  private final InputHash hash;

  RowAssigner(Segmenter segmenter) {
    this.segmenter = segmenter;
    this.hash = new InputHash(segmenter.manifest().features().inputs());
  }

  AssignedCustomers assign(List<Row> rows) {
    return new AssignedCustomers(segmenter.assign(rows), rows.stream().map(hash::of).toList());
  }
}
