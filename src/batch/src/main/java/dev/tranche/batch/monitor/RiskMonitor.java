package dev.tranche.batch.monitor;

import dev.tranche.batch.monitor.statistic.ChanceLevel;
import dev.tranche.batch.monitor.tally.CustomerTally;
import dev.tranche.batch.monitor.tally.PeriodTallies;
import dev.tranche.batch.monitor.tally.RateTally;
import dev.tranche.batch.monitor.tally.ScoreTally;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.bundle.reference.ProtectedAttribute;
import dev.tranche.scoring.bundle.reference.ReferenceScores;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.rule.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report on customers counted with a risk bundle. */
public final class RiskMonitor {
  private static final String REFUSED = "refused";

  private final Manifest manifest;
  private final Policy policy;
  private final TrainingReference reference;
  private final TrainingReference.ScoreReference score;
  private final MonitorLimits limits;
  private final ScoreFindings quality;
  private final PerformanceFigures performance;
  private final GroupFindings groups;

  /**
   * By a bundle and its reference.
   *
   * @param attributes that the file has
   */
  public RiskMonitor(
      Bundle bundle,
      TrainingReference reference,
      List<ProtectedAttribute> attributes,
      MonitorLimits limits) {
    this.manifest = bundle.manifest();
    this.policy = bundle.policy().orElseThrow();
    this.reference = reference;
    this.score = reference.score().orElseThrow();
    this.limits = limits;
    this.quality =
        new ScoreFindings(manifest.model(manifest.models().champion()), score.scores(), limits);
    this.performance = new PerformanceFigures(score.costs());
    this.groups = new GroupFindings(attributes);
  }

  /**
   * The protected attributes that customers are compared by.
   *
   * @param inputs of the models, which are none of them
   * @param columns that there are
   */
  public static List<ProtectedAttribute> attributesIn(
      TrainingReference reference, List<Feature> inputs, List<String> columns) {
    return reference.score().orElseThrow().protectedAttributes().stream()
        .filter(it -> columns.contains(it.name()))
        .filter(it -> inputs.stream().noneMatch(input -> input.name().equals(it.name())))
        .toList();
  }

  /** Of all that was counted. */
  public MonitorReport report(CountedFile rows, PeriodTallies tallies, boolean periods) {
    CustomerTally whole = tallies.whole();
    ScoreTally scores = whole.scores().orElseThrow();
    ChanceLevel level = ChanceLevel.of(whole.columns().size() + 1);
    List<Finding> findings = new ArrayList<>(stability(whole, level));
    findings.addAll(estimatedAuc(scores));
    findings.addAll(byLabels(scores));
    findings.addAll(groups.findings(scores));
    findings.addAll(ReadRows.finding(rows, limits));
    findings.sort(Finding.WORST_FIRST);
    MonitoredFile file =
        new MonitoredFile(
            manifest.task().folder(), manifest.version(), reference.rows(), rows, limits);
    return new MonitorReport(
        file,
        findings,
        StabilityFindings.figures(whole),
        figures(whole, scores),
        Optional.empty(),
        periods ? periods(tallies, whole.columns().size() + 1) : List.of());
  }

  private List<Finding> stability(CustomerTally tally, ChanceLevel level) {
    StabilityFindings stability = new StabilityFindings(level, limits);
    List<Finding> findings = new ArrayList<>(stability.features(tally));
    findings.add(score(tally, stability));
    return findings;
  }

  private Finding score(CustomerTally tally, StabilityFindings stability) {
    long[] counts = score.scores().counts().stream().mapToLong(Long::longValue).toArray();
    return stability.finding(
        Finding.Measure.SCORE_STABILITY,
        manifest.models().champion(),
        counts,
        tally.scores().orElseThrow().counts());
  }

  private List<Finding> estimatedAuc(ScoreTally scores) {
    double bad = scores.all().expected();
    return quality.auc(
        Finding.Measure.ESTIMATED_ROC_AUC,
        performance.estimated(scores).flatMap(Performance::rocAuc),
        bad,
        (double) scores.all().customers() - bad);
  }

  private List<Finding> byLabels(ScoreTally scores) {
    RateTally all = scores.all();
    List<Finding> findings =
        new ArrayList<>(
            quality.auc(
                Finding.Measure.REALISED_ROC_AUC,
                performance.realised(scores).flatMap(Performance::rocAuc),
                (double) all.defaults(),
                (double) all.known() - all.defaults()));
    Map<String, RateTally> bands = new LinkedHashMap<>();
    bands().forEach(band -> bands.put(band, scores.of(band)));
    findings.addAll(quality.rates(all, bands));
    return findings;
  }

  private List<String> bands() {
    return manifest.meanings().scorecard().stream()
        .flatMap(card -> policy.over(card).bands().stream())
        .map(ScoreBand::name)
        .toList();
  }

  private Optional<ScoreFigures> figures(CustomerTally whole, ScoreTally scores) {
    return performance
        .estimated(scores)
        .map(
            estimated ->
                new ScoreFigures(
                    manifest.models().champion(),
                    onTest(),
                    estimated,
                    performance.realised(scores),
                    new ScoreFigures.Customers(decisions(whole, scores), bandFigures(scores)),
                    groups.groups(scores)));
  }

  private Performance onTest() {
    ReferenceScores test = score.scores();
    return new Performance(
        test.rows(),
        quality.referenceAuc(),
        (double) test.defaults() / Math.max(1, test.rows()),
        Optional.empty(),
        Optional.empty());
  }

  private static List<ScoreFigures.DecisionShare> decisions(
      CustomerTally whole, ScoreTally scores) {
    double customers = Math.max(1, whole.customers());
    List<ScoreFigures.DecisionShare> shares = new ArrayList<>();
    for (Decision decision : Decision.values()) {
      long count = scores.of(decision).customers();
      shares.add(new ScoreFigures.DecisionShare(decision.word(), count, count / customers));
    }
    shares.add(
        new ScoreFigures.DecisionShare(REFUSED, scores.refused(), scores.refused() / customers));
    return shares;
  }

  private List<ScoreFigures.BandFigures> bandFigures(ScoreTally scores) {
    double customers = Math.max(1, scores.all().customers());
    return bands().stream()
        .map(
            name -> {
              RateTally band = scores.of(name);
              return new ScoreFigures.BandFigures(
                  name,
                  band.customers(),
                  band.customers() / customers,
                  band.customers() == 0 ? Double.NaN : band.expected() / band.customers(),
                  ScoreFindings.calibration(band));
            })
        .toList();
  }

  private List<MonitoredPeriod> periods(PeriodTallies tallies, int figures) {
    ChanceLevel level = ChanceLevel.of(figures * tallies.starts().size());
    StabilityFindings stability = new StabilityFindings(level, limits);
    return tallies.starts().stream()
        .map(
            start -> {
              CustomerTally tally = tallies.of(start);
              ScoreTally scores = tally.scores().orElseThrow();
              return new MonitoredPeriod(
                  start.map(Object::toString),
                  tally.customers(),
                  stability.features(tally).stream().min(Finding.WORST_FIRST),
                  score(tally, stability),
                  performance.estimated(scores),
                  performance.realised(scores));
            })
        .toList();
  }
}
