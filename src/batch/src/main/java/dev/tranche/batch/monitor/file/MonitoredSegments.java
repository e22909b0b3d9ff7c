package dev.tranche.batch.monitor.file;

import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.SegmentMonitor;
import dev.tranche.batch.monitor.tally.FurtherColumns;
import dev.tranche.batch.monitor.tally.PeriodTallies;
import dev.tranche.batch.monitor.tally.SegmentCounts;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Of segments; labels mean nothing here. */
record MonitoredSegments(Bundle bundle, TrainingReference reference, Segmenter segmenter)
    implements MonitoredBundle {
  static MonitoredSegments open(Bundle bundle) {
    return new MonitoredSegments(bundle, TrainingReference.of(bundle), Segmenter.open(bundle));
  }

  @Override
  public MonitorReport report(MonitoredPass pass, MonitorLimits limits) throws IOException {
    List<Feature> inputs = bundle.manifest().features().inputs();
    FurtherColumns further =
        new FurtherColumns(inputs, pass.time(inputs), Optional.empty(), List.of());
    SegmentCounts counts = new SegmentCounts(segmenter, reference, further);
    PeriodTallies tallies = counts.none();
    CountedFile rows = pass.count(counts, tallies);
    return new SegmentMonitor(bundle.manifest(), reference, limits)
        .report(rows, tallies, pass.columns().time().isPresent());
  }

  @Override
  public void close() {
    segmenter.close();
  }
}
