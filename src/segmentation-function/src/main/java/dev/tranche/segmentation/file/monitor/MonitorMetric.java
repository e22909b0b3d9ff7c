package dev.tranche.segmentation.file.monitor;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.batch.monitor.Finding;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.ScoreFigures;
import dev.tranche.batch.monitor.Verdict;
import dev.tranche.scoring.audit.metric.MetricHead;
import dev.tranche.scoring.rule.Decision;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of metrics on a file, as CloudWatch takes them out of a log.
 *
 * @param dimension its name
 * @param of the dimension's value
 * @param total whether the values are kept without the dimension, too
 * @param values finite, by the metrics' names
 */
record MonitorMetric(String dimension, String of, boolean total, Map<String, Double> values) {
  private static final String FEATURE = "Feature";
  private static final String SCORE = "Score";
  private static final String SEGMENTS = "Segments";

  MonitorMetric {
    values = Map.copyOf(values);
  }

  /** Of one report: what all of it comes to, and how far each feature and the score have moved. */
  static List<MonitorMetric> of(MonitorReport report) {
    List<MonitorMetric> lines = new ArrayList<>();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("MonitorVerdict", report.verdict() == Verdict.ACT ? 1.0 : 0.0);
    report.scores().ifPresent(scores -> add(scores, figures));
    lines.add(new MonitorMetric("Bundle", report.file().bundle(), true, figures));
    for (Finding finding : report.findings()) {
      switch (finding.measure()) {
        case FEATURE_STABILITY -> lines.add(stability(finding.of(), finding));
        case SCORE_STABILITY -> lines.add(stability(SCORE, finding));
        case SEGMENT_STABILITY -> lines.add(stability(SEGMENTS, finding));
        default -> {
          // Told among the figures, or of no use to an alarm.
        }
      }
    }
    return lines;
  }

  private static MonitorMetric stability(String of, Finding finding) {
    return new MonitorMetric(FEATURE, of, false, Map.of("PopulationStability", finding.value()));
  }

  private static void add(ScoreFigures scores, Map<String, Double> figures) {
    scores.estimated().rocAuc().ifPresent(auc -> figures.put("EstimatedRocAuc", auc));
    figures.put("EstimatedDefaultRate", scores.estimated().defaultRate());
    scores
        .realised()
        .ifPresent(
            realised -> {
              realised.rocAuc().ifPresent(auc -> figures.put("RealisedRocAuc", auc));
              figures.put("RealisedDefaultRate", realised.defaultRate());
            });
    scores.decisions().shares().stream()
        .filter(share -> share.decision().equals(Decision.DECLINE.word()))
        .forEach(share -> figures.put("DeclinedShare", share.share()));
  }

  void write(Instant time, JsonGenerator json) throws IOException {
    List<List<String>> dimensions =
        total ? List.of(List.of(dimension), List.of()) : List.of(List.of(dimension));
    Map<String, Double> sorted = new TreeMap<>(values);
    new MetricHead(
            dimensions, sorted.keySet().stream().map(name -> Map.entry(name, "None")).toList())
        .write(time, json);
    json.writeStringField(dimension, of);
    for (Map.Entry<String, Double> value : sorted.entrySet()) {
      json.writeNumberField(value.getKey(), value.getValue());
    }
  }
}
