package dev.tranche.batch.monitor.file;

import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.MonitoredLabels;
import dev.tranche.batch.monitor.RiskMonitor;
import dev.tranche.batch.monitor.tally.FurtherColumns;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodTallies;
import dev.tranche.batch.monitor.tally.RiskCounts;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.reference.ProtectedAttribute;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Of risk models: the champion scores as the risk function would. */
record MonitoredRisk(Bundle bundle, TrainingReference reference, RiskScorer scorer)
    implements MonitoredBundle {
  static MonitoredRisk open(Bundle bundle) {
    return new MonitoredRisk(bundle, TrainingReference.of(bundle), RiskScorer.open(bundle));
  }

  @Override
  public MonitorReport report(MonitoredPass pass, MonitorLimits limits) throws IOException {
    TrainingReference.ScoreReference score = reference.score().orElseThrow();
    List<Feature> inputs = bundle.manifest().features().inputs();
    List<ProtectedAttribute> attributes =
        RiskMonitor.attributesIn(reference, inputs, pass.file().names());
    Optional<NamedColumn> labels =
        pass.columns().labels().map(named -> MonitoredLabels.column(named, inputs));
    FurtherColumns further =
        new FurtherColumns(
            inputs,
            pass.time(inputs),
            labels.map(it -> new FurtherColumns.LabelColumn(it, score.labels())),
            attributes);
    RiskCounts counts = new RiskCounts(scorer, reference, further);
    PeriodTallies tallies = counts.none();
    CountedFile rows = pass.count(counts, tallies);
    if (labels.isPresent()) {
      MonitoredLabels.requireBoth(labels.get(), tallies.whole().scores().orElseThrow().all());
    }
    return new RiskMonitor(bundle, reference, attributes, limits)
        .report(rows, tallies, pass.columns().time().isPresent());
  }

  @Override
  public void close() {
    scorer.close();
  }
}
