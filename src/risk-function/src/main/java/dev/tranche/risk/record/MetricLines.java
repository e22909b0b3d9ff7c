package dev.tranche.risk.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.metric.MetricHead;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Doubt;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request's metrics as CloudWatch takes them out of a log: by model and bundle, and in total. An
 * array may have 100 values; where a request has more customers, further lines carry the points of
 * the rest.
 */
final class MetricLines {
  static final String MODEL = "Model";
  static final String BUNDLE = "Bundle";
  static final int MOST_VALUES = 100;

  private static final Set<CloudWatchMetric> OF_DECISIONS =
      EnumSet.complementOf(EnumSet.of(CloudWatchMetric.SCORE, CloudWatchMetric.ADVISORY));

  /** What another model says is no decision, and its scores are not those of the book. */
  private static final Set<CloudWatchMetric> OF_ADVICE =
      EnumSet.complementOf(
          EnumSet.of(
              CloudWatchMetric.SCORE,
              CloudWatchMetric.APPROVED,
              CloudWatchMetric.NOT_SCORABLE,
              CloudWatchMetric.HELD_BY_MISSING,
              CloudWatchMetric.HELD_BY_OUT_OF_RANGE,
              CloudWatchMetric.HELD_BY_UNSEEN_CATEGORY,
              CloudWatchMetric.REFERRED,
              CloudWatchMetric.DECLINED));

  private static final MetricHead DECISIONS_HEAD = head(OF_DECISIONS);
  private static final MetricHead ADVICE_HEAD = head(OF_ADVICE);
  private static final MetricHead SCORES_HEAD = head(EnumSet.of(CloudWatchMetric.SCORE));
  private static final MetricHead WITH_SCORES_HEAD =
      head(EnumSet.complementOf(EnumSet.of(CloudWatchMetric.ADVISORY)));

  private final String model;
  private final String bundle;
  private final boolean advisory;

  /** Of the model that scores. */
  MetricLines(RiskScorer scorer) {
    this.model = scorer.model();
    this.bundle = scorer.manifest().version();
    this.advisory = scorer.advisory();
  }

  void add(RequestMetrics metrics, Instant time, JsonLines lines) throws IOException {
    Set<CloudWatchMetric> counted = advisory ? OF_ADVICE : OF_DECISIONS;
    int[] points = advisory ? new int[0] : metrics.scores();
    int[] first = Arrays.copyOf(points, Math.min(points.length, MOST_VALUES));
    lines.add(
        json -> {
          if (advisory) {
            head(ADVICE_HEAD, time, json);
          } else {
            head(first.length > 0 ? WITH_SCORES_HEAD : DECISIONS_HEAD, time, json);
          }
          counts(counted, metrics, json);
          if (first.length > 0) {
            points(first, json);
          }
        });
    for (int from = MOST_VALUES; from < points.length; from += MOST_VALUES) {
      int[] next = Arrays.copyOfRange(points, from, Math.min(points.length, from + MOST_VALUES));
      lines.add(
          json -> {
            head(SCORES_HEAD, time, json);
            points(next, json);
          });
    }
  }

  private static MetricHead head(Set<CloudWatchMetric> metrics) {
    return new MetricHead(
        List.of(List.of(MODEL, BUNDLE), List.of()),
        metrics.stream().map(metric -> Map.entry(metric.label(), metric.unit())).toList());
  }

  private void head(MetricHead head, Instant time, JsonGenerator json) throws IOException {
    head.write(time, json);
    json.writeStringField(MODEL, model);
    json.writeStringField(BUNDLE, bundle);
  }

  private static void counts(
      Set<CloudWatchMetric> counted, RequestMetrics metrics, JsonGenerator json)
      throws IOException {
    for (CloudWatchMetric metric : counted) {
      if (metric == CloudWatchMetric.LATENCY) {
        json.writeNumberField(metric.label(), metrics.milliseconds());
      } else {
        json.writeNumberField(metric.label(), count(metric, metrics));
      }
    }
  }

  private static long count(CloudWatchMetric metric, RequestMetrics metrics) {
    return switch (metric) {
      case APPROVED -> metrics.decided(Decision.APPROVE);
      case REFERRED -> metrics.decided(Decision.REFER);
      case DECLINED -> metrics.decided(Decision.DECLINE);
      case ADVISORY -> metrics.assessments().size();
      case NOT_SCORABLE -> metrics.decided(Decision.NOT_SCORABLE);
      case HELD_BY_MISSING -> metrics.heldBy(Doubt.Kind.MISSING);
      case HELD_BY_OUT_OF_RANGE -> metrics.heldBy(Doubt.Kind.OUT_OF_RANGE);
      case HELD_BY_UNSEEN_CATEGORY -> metrics.heldBy(Doubt.Kind.UNSEEN_CATEGORY);
      case IMPUTED -> metrics.warnings(Warning.Code.IMPUTED);
      case UNSEEN_CATEGORIES -> metrics.warnings(Warning.Code.UNSEEN_CATEGORY);
      case OUT_OF_RANGE -> metrics.warnings(Warning.Code.OUT_OF_TRAINING_RANGE);
      case REFUSED -> metrics.refused();
      case LATENCY, SCORE -> throw new IllegalArgumentException(metric + " is no count");
    };
  }

  private static void points(int[] points, JsonGenerator json) throws IOException {
    json.writeFieldName(CloudWatchMetric.SCORE.label());
    json.writeArray(points, 0, points.length);
  }
}
