package dev.tranche.spark.monitor;

import dev.tranche.batch.monitor.MonitoredLabels;
import dev.tranche.batch.monitor.RiskMonitor;
import dev.tranche.batch.monitor.SegmentMonitor;
import dev.tranche.batch.monitor.tally.FurtherColumns;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.RiskCounts;
import dev.tranche.batch.monitor.tally.SegmentCounts;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.reference.ProtectedAttribute;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.spark.bundle.PackedBundle;
import dev.tranche.spark.bundle.UnpackedBundle;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Which customers are counted with which bundle. Of types that each of Spark's serializers can
 * handle.
 */
final class MonitorChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PackedBundle packed;
  private final Task task;
  private final String labels;
  private final SentPeriods periods;
  private final String[] columns;

  /**
   * What is asked for.
   *
   * @param labels the column that tells who defaulted; empty if none does
   * @param columns of the dataset
   */
  MonitorChoice(
      PackedBundle packed, Task task, String labels, SentPeriods periods, String[] columns) {
    this.packed = packed;
    this.task = task;
    this.labels = labels;
    this.periods = periods;
    this.columns = columns.clone();
  }

  /** Opens the model on this machine. */
  CountingModel open() {
    try (UnpackedBundle unpacked = UnpackedBundle.of(packed)) {
      return unpacked.open(task, task == Task.RISK ? this::risk : this::segments);
    }
  }

  private CountingModel risk(Bundle bundle) {
    TrainingReference reference = TrainingReference.of(bundle);
    List<Feature> inputs = bundle.manifest().features().inputs();
    List<ProtectedAttribute> attributes =
        RiskMonitor.attributesIn(reference, inputs, List.of(columns));
    Optional<FurtherColumns.LabelColumn> labelled =
        Optional.of(labels)
            .filter(name -> !name.isEmpty())
            .map(
                name ->
                    new FurtherColumns.LabelColumn(
                        MonitoredLabels.column(new NamedColumn("--labels", name), inputs),
                        reference.score().orElseThrow().labels()));
    FurtherColumns further = new FurtherColumns(inputs, periods.time(), labelled, attributes);
    RiskCounts counts = new RiskCounts(RiskScorer.open(bundle), reference, further);
    return new CountingModel(
        counts,
        counts::none,
        (rows, tallies, limits) -> {
          labelled.ifPresent(
              it ->
                  MonitoredLabels.requireBoth(
                      it.column(), tallies.whole().scores().orElseThrow().all()));
          return new RiskMonitor(bundle, reference, attributes, limits)
              .report(rows, tallies, periods.time().isPresent());
        });
  }

  private CountingModel segments(Bundle bundle) {
    TrainingReference reference = TrainingReference.of(bundle);
    List<Feature> inputs = bundle.manifest().features().inputs();
    FurtherColumns further =
        new FurtherColumns(inputs, periods.time(), Optional.empty(), List.of());
    SegmentCounts counts = new SegmentCounts(Segmenter.open(bundle), reference, further);
    return new CountingModel(
        counts,
        counts::none,
        (rows, tallies, limits) ->
            new SegmentMonitor(bundle.manifest(), reference, limits)
                .report(rows, tallies, periods.time().isPresent()));
  }
}
