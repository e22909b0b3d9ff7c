package dev.tranche.training.report;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.training.evaluate.AttributeSlices;
import dev.tranche.training.evaluate.Groups;
import dev.tranche.training.evaluate.metric.GainsTable;
import dev.tranche.training.evaluate.metric.Reliability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Runs as a lender would have them, made from a seed. */
final class SampleRuns {
  /** Names that would do harm if they reached the page as markup, as code or as a template. */
  static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "</script><script>alert(2)</script>",
          "<img src=x onerror=alert(3)>",
          "\"quoted\" 'and' `ticked`",
          "{{script}} ${x} {b} {c}",
          "<!--<script>",
          "back\\slash & ampersand \u2028 line",
          "__proto__");

  private static final List<String> NUMERIC =
      List.of(
          "person_age",
          "person_income",
          "person_emp_length",
          "loan_amnt",
          "loan_int_rate",
          "loan_percent_income");
  private static final List<String> CARD =
      List.of(
          "BALANCE",
          "PURCHASES",
          "INSTALLMENTS_PURCHASES",
          "CASH_ADVANCE",
          "PURCHASES_FREQUENCY",
          "CASH_ADVANCE_FREQUENCY",
          "CREDIT_LIMIT",
          "PAYMENTS",
          "MINIMUM_PAYMENTS",
          "PRC_FULL_PAYMENT");

  private SampleRuns() {}

  static RunReport both() {
    return new RunReport(
        "Credit risk and customer segments",
        "credit_risk.csv and card_customers.csv",
        List.of(
            risk(NUMERIC, List.of("XGBoost", "Random forest", "Logistic regression")),
            segments(CARD, SEGMENT_NAMES, true)));
  }

  static RunReport riskOnly() {
    return new RunReport(
        "Risk", "credit_risk.csv", List.of(risk(NUMERIC, List.of("Logistic regression"))));
  }

  static RunReport segmentsOnly() {
    return new RunReport(
        "Segments", "card_customers.csv", List.of(segments(CARD, SEGMENT_NAMES, false)));
  }

  static RunReport hostile() {
    return new RunReport(
        HOSTILE.get(1) + HOSTILE.get(4),
        HOSTILE.get(0),
        List.of(risk(HOSTILE, HOSTILE), segments(HOSTILE, HOSTILE, true)));
  }

  private static final List<String> SEGMENT_NAMES =
      List.of("Quiet accounts", "Cash borrowers", "Instalment buyers", "Big spenders");

  private static RiskReport risk(List<String> numeric, List<String> models) {
    SplittableRandom random = new SplittableRandom(7);
    List<ColumnSummary> columns = new ArrayList<>();
    for (int i = 0; i < numeric.size(); i++) {
      long missing = i % 3 == 2 ? 895L * i : 0;
      columns.add(
          new ColumnSummary(numeric.get(i), missing, i == 2 ? 14 : 0, lognormal(random, 100 << i)));
    }
    columns.add(
        new ColumnSummary(
            "loan_intent " + numeric.get(0),
            0,
            0,
            new Distribution.Levels(
                List.of(
                    new LevelCount("EDUCATION", 5704),
                    new LevelCount("MEDICAL", 5291),
                    new LevelCount("VENTURE", 5001),
                    new LevelCount(numeric.get(0), 4877),
                    new LevelCount("DEBTCONSOLIDATION", 4532),
                    new LevelCount("HOMEIMPROVEMENT", 3135)))));
    return new RiskReport(
        new DataFacts(
            "credit_risk.csv",
            28_540,
            columns.size(),
            List.of(new DroppedColumnNote("customer_" + numeric.get(0), "the spec's id column")),
            Long.MAX_VALUE),
        new SplitSizes(19_978, 2_854, 5_708, 22_832),
        new BalancingSummary("SMOTE-NC", 15_640, 4_338, 15_640),
        List.of(new LevelCount("repaid", 22_345), new LevelCount("default", 6_195)),
        "default",
        columns,
        correlation(random, numeric),
        SampleSelection.of(models),
        IntStream.range(0, models.size())
            .mapToObj(i -> model(models.get(i), i, numeric.get(0)))
            .toList());
  }

  private static ModelResult model(String name, int rank, String attribute) {
    RocPoints roc = powerLaw(0.929 - 0.045 * rank);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("Accuracy", 0.898 - 0.04 * rank);
    metrics.put("Precision", 0.758 - 0.1 * rank);
    metrics.put("Recall", 0.774 - 0.02 * rank);
    metrics.put("F1", 0.766 - 0.06 * rank);
    metrics.put("ROC-AUC", roc.auc());
    metrics.put("PR-AUC", 0.86 - 0.08 * rank);
    metrics.put("KS", 0.71 - 0.09 * rank);
    metrics.put("Brier", rank == 2 ? Double.NaN : 0.072 + 0.02 * rank);
    long tp = 959 - 30L * rank;
    long fp = 306 + 190L * rank;
    return new ModelResult(
        name,
        rank == 0,
        roc,
        new ConfusionCounts(0.5 - 0.117 * rank, 4469 - fp, fp, 1239 - tp, tp),
        metrics,
        Map.of("ROC-AUC", new Interval(roc.auc() - 0.008, roc.auc() + 0.007)),
        judgement(attribute));
  }

  private static ModelEvaluationFigures judgement(String attribute) {
    float[] p = new float[5_708];
    byte[] y = new byte[p.length];
    int[] group = new int[p.length];
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < p.length; i++) {
      p[i] = (float) Math.pow(random.nextDouble(), 3);
      y[i] = (byte) (random.nextDouble() < p[i] ? 1 : 0);
      group[i] = i < 60 ? 0 : 1 + i % 3;
    }
    Groups groups =
        new Groups(attribute, List.of(attribute, "under 25", "25 to 40", "41 and over"), group);
    return new ModelEvaluationFigures(
        "beta",
        0.069,
        0.012,
        0.009,
        Reliability.of(squared(p), y, 10).bins(),
        Reliability.of(p, y, 10).bins(),
        GainsTable.of(p, y).deciles(),
        List.of(AttributeSlices.of(groups, p, y, .5)),
        PointsDistribution.of(Scorecard.defaults(), p, y));
  }

  private static float[] squared(float[] values) {
    float[] squared = new float[values.length];
    for (int i = 0; i < squared.length; i++) {
      squared[i] = values[i] * values[i];
    }
    return squared;
  }

  /** {@code tpr = fpr^a} encloses the area {@code 1 / (1 + a)}. */
  private static RocPoints powerLaw(double auc) {
    double power = 1 / auc - 1;
    double[] fpr = IntStream.rangeClosed(0, 200).mapToDouble(i -> Math.pow(i / 200.0, 2)).toArray();
    double[] tpr = IntStream.range(0, 201).mapToDouble(i -> Math.pow(fpr[i], power)).toArray();
    return new RocPoints(fpr, tpr, auc);
  }

  private static CorrelationTable correlation(SplittableRandom random, List<String> names) {
    int n = names.size();
    double[][] r = new double[n][n];
    for (int i = 0; i < n; i++) {
      r[i][i] = 1;
      for (int j = 0; j < i; j++) {
        r[i][j] = i == n - 1 && j == 0 ? Double.NaN : random.nextDouble(-0.7, 0.9);
        r[j][i] = r[i][j];
      }
    }
    return new CorrelationTable(names, r);
  }

  private static Distribution lognormal(SplittableRandom random, double scale) {
    int bins = 20;
    double top = 6 * scale;
    long[] counts = new long[bins];
    for (int i = 0; i < 5000; i++) {
      double value = scale * Math.exp(0.6 * gaussian(random));
      counts[(int) Math.min(bins - 1, value / top * bins)]++;
    }
    double[] edges = IntStream.rangeClosed(0, bins).mapToDouble(i -> top * i / bins).toArray();
    return new Distribution.Histogram(edges, counts);
  }

  private static SegmentsReport segments(List<String> features, List<String> names, boolean rated) {
    SplittableRandom random = new SplittableRandom(11);
    int k = names.size();
    List<SegmentResult> segments = new ArrayList<>();
    for (int s = 0; s < k; s++) {
      double[] standardised = random.doubles(features.size(), -1.2, 2.4).toArray();
      double[] means =
          IntStream.range(0, features.size())
              .mapToDouble(
                  f -> f % 2 == 0 ? 1500 + 700 * standardised[f] : 0.4 + standardised[f] / 8)
              .toArray();
      double rate = rated ? 0.05 + 0.4 * random.nextDouble() : Double.NaN;
      segments.add(
          new SegmentResult(
              names.get(s),
              8_950 / k + 100L * (k - 1 - 2L * s),
              rate,
              rated ? 800 : 0,
              means,
              standardised));
    }
    List<ClusterTrial> trials =
        IntStream.rangeClosed(2, 10)
            .mapToObj(
                i ->
                    new ClusterTrial(
                        i,
                        210_000 / Math.sqrt(i),
                        0.25 - 0.012 * Math.abs(i - k),
                        0.3 / i,
                        0.97 - 0.03 * i,
                        0.5 - 0.04 * Math.abs(i - k)))
            .toList();
    List<ColumnSummary> columns =
        features.stream()
            .map(
                name ->
                    new ColumnSummary(
                        name,
                        rated && name.equals(features.get(features.size() - 2)) ? 313 : 0,
                        0,
                        lognormal(random, 800)))
            .toList();
    return new SegmentsReport(
        new DataFacts(
            "card_customers.csv",
            8_950,
            features.size(),
            List.of(
                new DroppedColumnNote("CUST_ID", "the spec's id column"),
                new DroppedColumnNote("#VALUE!", "named after a spreadsheet error")),
            42),
        columns,
        trials,
        k,
        k,
        List.of(
            new ClusteringTrial("k-means", true, k, 0.25, 1, 0, 0),
            new ClusteringTrial("Ward (hierarchical)", false, k, 0.22, 0.71, 0.09, 0),
            new ClusteringTrial(
                "HDBSCAN (density)", false, 0, Double.NaN, Double.NaN, Double.NaN, 1)),
        rated
            ? new SegmentHistory(
                "0123456789abcdef", names.subList(1, k), names.subList(0, 1), List.of("Gone"))
            : SegmentHistory.none(),
        plane(random, k),
        features,
        segments);
  }

  private static PcaPlane plane(SplittableRandom random, int k) {
    int points = 3000;
    double[] x = new double[points];
    double[] y = new double[points];
    int[] segment = new int[points];
    for (int i = 0; i < points; i++) {
      int s = random.nextInt(k);
      double angle = 2 * Math.PI * s / k;
      segment[i] = s;
      x[i] = 2.4 * Math.cos(angle) + gaussian(random);
      y[i] = 1.8 * Math.sin(angle) + gaussian(random);
    }
    return new PcaPlane(new double[] {0.273, 0.203}, x, y, segment);
  }

  private static double gaussian(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
