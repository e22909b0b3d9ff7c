package dev.tranche.training.report;

import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.training.evaluate.AttributeSlices;
import dev.tranche.training.evaluate.CategoryAssociation;
import dev.tranche.training.evaluate.Correlation;
import dev.tranche.training.evaluate.Groups;
import dev.tranche.training.evaluate.approval.ApprovalCurve;
import dev.tranche.training.evaluate.calibration.CalibrationMethod;
import dev.tranche.training.evaluate.metric.ConfusionMatrix;
import dev.tranche.training.evaluate.metric.GainsTable;
import dev.tranche.training.evaluate.metric.PrecisionRecallCurve;
import dev.tranche.training.evaluate.metric.Reliability;
import dev.tranche.training.evaluate.metric.RocCurve;
import dev.tranche.training.report.charts.CategoryCount;
import dev.tranche.training.report.charts.ColumnDistribution;
import dev.tranche.training.report.charts.FeatureRelations;
import dev.tranche.training.report.charts.PcaPlane;
import dev.tranche.training.report.charts.RiskCharts;
import dev.tranche.training.report.charts.ScoreDistribution;
import dev.tranche.training.report.charts.SegmentsCharts;
import dev.tranche.training.report.document.TestEvaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What a page draws of {@link SampleRuns}, made from a seed. */
final class SampleCharts {
  private static final CategoryAssociation ASSOCIATION =
      new CategoryAssociation(
          List.of("loan_intent", "home_ownership"), new double[][] {{1, 0.12}, {0.12, 1}});

  private SampleCharts() {}

  static RiskCharts risk(List<String> numeric, List<String> models) {
    SplittableRandom random = new SplittableRandom(7);
    List<ColumnDistribution> columns = new ArrayList<>();
    for (int i = 0; i < numeric.size(); i++) {
      columns.add(lognormal(random, numeric.get(i), 100 << i));
    }
    columns.add(
        new ColumnDistribution.Categories(
            "loan_intent " + numeric.get(0),
            List.of(
                new CategoryCount("EDUCATION", 5704),
                new CategoryCount("MEDICAL", 5291),
                new CategoryCount("VENTURE", 5001),
                new CategoryCount(numeric.get(0), 4877),
                new CategoryCount("DEBTCONSOLIDATION", 4532),
                new CategoryCount("HOMEIMPROVEMENT", 3135))));
    return new RiskCharts(
        List.of(new CategoryCount("repaid", 22_345), new CategoryCount("default", 6_195)),
        columns.size(),
        columns,
        new FeatureRelations(correlation(random, numeric), ASSOCIATION),
        IntStream.range(0, models.size()).mapToObj(i -> model(models.get(i), i)).toList(),
        SampleExplanation.charts(numeric),
        SampleExplanation.approval(models));
  }

  static double area(int rank) {
    return 0.929 - 0.045 * rank;
  }

  private static RiskCharts.ModelCharts model(String name, int rank) {
    Scored rows = Scored.sample();
    return new RiskCharts.ModelCharts(
        name,
        Map.of("roc_auc", 3, "accuracy", 4, "expected_calibration_error", 3),
        powerLaw(area(rank)),
        PrecisionRecallCurve.of(rows.probability(), rows.label()).thinned(100),
        Reliability.of(rows.squared(), rows.label(), 10).bins(),
        GainsTable.of(rows.probability(), rows.label()).deciles(),
        ScoreDistribution.of(Scorecard.defaults(), rows.probability(), rows.label()),
        ApprovalCurve.of(rows.probability(), rows.label()));
  }

  static TestEvaluation evaluation(String model, int rank, String attribute) {
    Scored rows = Scored.sample();
    int[] group = new int[rows.label().length];
    for (int i = 0; i < group.length; i++) {
      group[i] = i < 60 ? 0 : 1 + i % 3;
    }
    Groups groups =
        new Groups(attribute, List.of(attribute, "under 25", "25 to 40", "41 and over"), group);
    int tp = 959 - 30 * rank;
    int fp = 306 + 190 * rank;
    return new TestEvaluation(
        model,
        new ConfusionMatrix(4469 - fp, fp, 1239 - tp, tp),
        new TestEvaluation.ModelCalibration(
            CalibrationMethod.BETA,
            Map.of(),
            0.009,
            0.014,
            Reliability.of(rows.probability(), rows.label(), 10).bins()),
        List.of(AttributeSlices.of(groups, rows.probability(), rows.label(), .5)));
  }

  /** Rows with probabilities that are right. */
  record Scored(float[] probability, byte[] label) {
    static Scored sample() {
      float[] p = new float[5_708];
      byte[] y = new byte[p.length];
      SplittableRandom random = new SplittableRandom(3);
      for (int i = 0; i < p.length; i++) {
        p[i] = (float) Math.pow(random.nextDouble(), 3);
        y[i] = (byte) (random.nextDouble() < p[i] ? 1 : 0);
      }
      return new Scored(p, y);
    }

    float[] squared() {
      float[] squared = new float[probability.length];
      for (int i = 0; i < squared.length; i++) {
        squared[i] = probability[i] * probability[i];
      }
      return squared;
    }
  }

  /** {@code tpr = fpr^a} encloses the area {@code 1 / (1 + a)}. */
  private static RocCurve powerLaw(double area) {
    double power = 1 / area - 1;
    double[] fpr = IntStream.rangeClosed(0, 200).mapToDouble(i -> Math.pow(i / 200.0, 2)).toArray();
    double[] tpr = IntStream.range(0, 201).mapToDouble(i -> Math.pow(fpr[i], power)).toArray();
    return new RocCurve(fpr, tpr, new double[201], area);
  }

  private static Correlation correlation(SplittableRandom random, List<String> names) {
    int n = names.size();
    double[][] r = new double[n][n];
    for (int i = 0; i < n; i++) {
      r[i][i] = 1;
      for (int j = 0; j < i; j++) {
        r[i][j] = i == n - 1 && j == 0 ? Double.NaN : random.nextDouble(-0.7, 0.9);
        r[j][i] = r[i][j];
      }
    }
    return new Correlation(names, r);
  }

  private static ColumnDistribution lognormal(SplittableRandom random, String name, double scale) {
    int bins = 20;
    double top = 6 * scale;
    long[] counts = new long[bins];
    for (int i = 0; i < 5000; i++) {
      double value = scale * Math.exp(0.6 * gaussian(random));
      counts[(int) Math.min(bins - 1, value / top * bins)]++;
    }
    double[] edges = IntStream.rangeClosed(0, bins).mapToDouble(i -> top * i / bins).toArray();
    return new ColumnDistribution.Histogram(name, edges, counts);
  }

  static SegmentsCharts segments(List<String> features, int segments) {
    SplittableRandom random = new SplittableRandom(11);
    float[][] standardised = new float[segments][features.size()];
    double[][] means = new double[segments][features.size()];
    for (int s = 0; s < segments; s++) {
      for (int f = 0; f < features.size(); f++) {
        standardised[s][f] = (float) random.nextDouble(-1.2, 2.4);
        means[s][f] = f % 2 == 0 ? 1500 + 700 * standardised[s][f] : 0.4 + standardised[s][f] / 8;
      }
    }
    return new SegmentsCharts(
        features.stream().map(name -> lognormal(random, name, 800)).toList(),
        plane(random, segments),
        means,
        standardised);
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
