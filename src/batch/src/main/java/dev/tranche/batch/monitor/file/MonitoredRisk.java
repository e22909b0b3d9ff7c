package dev.tranche.batch.monitor.file;

import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.RiskMonitor;
import dev.tranche.batch.monitor.tally.FurtherColumns;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodTallies;
import dev.tranche.batch.monitor.tally.RateTally;
import dev.tranche.batch.monitor.tally.RiskCounts;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.reference.ProtectedAttribute;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
    List<String> names = inputs.stream().map(Feature::name).toList();
    List<ProtectedAttribute> attributes =
        score.protectedAttributes().stream()
            .filter(it -> pass.file().names().contains(it.name()) && !names.contains(it.name()))
            .toList();
    Optional<NamedColumn> labels = pass.columns().labels();
    if (labels.isPresent() && names.contains(labels.get().name())) {
      throw labels
          .get()
          .wrong("is a feature of the models; name the column that tells who defaulted");
    }
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
      requireBoth(labels.get(), tallies.whole().scores().orElseThrow().all());
    }
    return new RiskMonitor(bundle, reference, attributes, limits)
        .report(rows, tallies, pass.columns().time().isPresent());
  }

  private static void requireBoth(NamedColumn labels, RateTally all) {
    if (all.defaults() == 0 || all.defaults() == all.known()) {
      String what =
          all.known() == 0
              ? "no customer who was scored has a label"
              : String.format(
                  Locale.ROOT,
                  "all %,d customers with a label %s",
                  all.known(),
                  all.defaults() == 0 ? "repaid" : "defaulted");
      throw labels.wrong(what + "; both outcomes are needed, or no labels");
    }
  }

  @Override
  public void close() {
    scorer.close();
  }
}
