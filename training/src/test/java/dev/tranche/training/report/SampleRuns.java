package dev.tranche.training.report;

import dev.tranche.csv.Dialect;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.bundle.Interval;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.bundle.Provenance;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.segment.AdviceArea;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.bundle.segment.SegmentPortrait;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.training.evaluate.clusters.ClusterCount;
import dev.tranche.training.fit.segments.ClusteringComparison;
import dev.tranche.training.fit.segments.NameHistory;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.read.ColumnProfile;
import dev.tranche.training.report.charts.RunCharts;
import dev.tranche.training.report.document.FileData;
import dev.tranche.training.report.document.ModelPurpose;
import dev.tranche.training.report.document.RiskData;
import dev.tranche.training.report.document.RiskFindings;
import dev.tranche.training.report.document.RiskRun;
import dev.tranche.training.report.document.RunDocument;
import dev.tranche.training.report.document.SegmentsFindings;
import dev.tranche.training.report.document.SegmentsRun;
import dev.tranche.training.table.DroppedColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A run as a lender would have it, made from a seed.
 *
 * @param charts of the same tasks
 */
record SampleRuns(RunDocument document, RunCharts charts) {
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

  private static final List<String> SEGMENT_NAMES =
      List.of("Quiet accounts", "Cash borrowers", "Instalment buyers", "Big spenders");

  static SampleRuns both() {
    List<String> models = List.of("XGBoost", "Random forest", "Logistic regression");
    return new SampleRuns(
        new RunDocument(
            Optional.of(risk("credit_risk.csv", NUMERIC, models)),
            Optional.of(segments(CARD, SEGMENT_NAMES, true))),
        new RunCharts(
            Optional.of(SampleCharts.risk(NUMERIC, models)),
            Optional.of(SampleCharts.segments(CARD, SEGMENT_NAMES.size()))));
  }

  static SampleRuns riskOnly() {
    List<String> models = List.of("Logistic regression");
    return new SampleRuns(
        new RunDocument(Optional.of(risk("credit_risk.csv", NUMERIC, models)), Optional.empty()),
        new RunCharts(Optional.of(SampleCharts.risk(NUMERIC, models)), Optional.empty()));
  }

  static SampleRuns segmentsOnly() {
    return new SampleRuns(
        new RunDocument(Optional.empty(), Optional.of(segments(CARD, SEGMENT_NAMES, false))),
        new RunCharts(
            Optional.empty(), Optional.of(SampleCharts.segments(CARD, SEGMENT_NAMES.size()))));
  }

  static SampleRuns hostile() {
    return new SampleRuns(
        new RunDocument(
            Optional.of(risk(HOSTILE.get(0), HOSTILE, HOSTILE)),
            Optional.of(segments(HOSTILE, HOSTILE, true))),
        new RunCharts(
            Optional.of(SampleCharts.risk(HOSTILE, HOSTILE)),
            Optional.of(SampleCharts.segments(HOSTILE, HOSTILE.size()))));
  }

  private static RiskRun risk(String file, List<String> numeric, List<String> models) {
    List<ColumnProfile> columns = new ArrayList<>();
    for (int i = 0; i < numeric.size(); i++) {
      columns.add(column(numeric.get(i), i % 3 == 2 ? 895 * i : 0, i == 2 ? 14 : 0));
    }
    String text = "loan_intent " + numeric.get(0);
    columns.add(column(text, 0, 0));
    List<Feature> features = new ArrayList<>();
    numeric.forEach(name -> features.add(new Feature.Numeric(name, 0, 0, 9, 3)));
    features.add(new Feature.Categorical(text, 0, List.of("EDUCATION"), "EDUCATION"));
    Manifest manifest =
        new Manifest(
            "fedcba9876543210",
            Task.RISK,
            new FeatureSet(features),
            new Manifest.Models(
                IntStream.range(0, models.size()).mapToObj(i -> model(models.get(i), i)).toList(),
                models.get(0)),
            new Manifest.Meanings(List.of(), List.of()),
            provenance(file, Long.MAX_VALUE));
    return new RiskRun(
        manifest,
        new Policy("sample", 0.2f, 0.4f),
        new RiskFindings(
            new ModelPurpose(
                "A probability.", new ModelPurpose.IntendedUse("a", "b", "c"), List.of()),
            new RiskData(
                data(
                    file,
                    28_540,
                    columns,
                    new DroppedColumn("customer_" + numeric.get(0), "the spec's id column")),
                new RiskData.TargetColumn("loan_status", "default", "named as 'positive'", 0.217),
                new RiskData.SplitRows(
                    "stratified",
                    19_978,
                    2_854,
                    5_708,
                    new RiskData.FittedRows(22_832, 4_338, 11_302)),
                List.of("person_age")),
            SampleSelection.of(models),
            IntStream.range(0, models.size())
                .mapToObj(i -> SampleCharts.evaluation(models.get(i), i, numeric.get(0)))
                .toList(),
            SamplePeriods.of(models.get(0), numeric.get(0)),
            SamplePolicy.effects(),
            SampleExplanation.explanation(models.get(0), numeric),
            SampleExplanation.comparison(models, numeric),
            Map.of()));
  }

  private static ColumnProfile column(String name, int missing, int infinite) {
    return new ColumnProfile(
        name, "numeric", "declared", Map.of("", missing), infinite, Optional.empty());
  }

  private static FileData data(
      String file, int rows, List<ColumnProfile> columns, DroppedColumn... leftOut) {
    Dialect dialect = new Dialect(',', StandardCharsets.UTF_8, false);
    return new FileData(file, rows, dialect, columns, List.of(leftOut), List.of());
  }

  private static Provenance provenance(String file, long seed) {
    return new Provenance(file, "0".repeat(64), 8_950, seed, Map.of(), Map.of());
  }

  private static ModelFile model(String name, int rank) {
    double area = SampleCharts.area(rank);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("accuracy", 0.898 - 0.04 * rank);
    metrics.put("precision", 0.758 - 0.1 * rank);
    metrics.put("recall", 0.774 - 0.02 * rank);
    metrics.put("f1", 0.766 - 0.06 * rank);
    metrics.put("roc_auc", area);
    metrics.put("own_metric", 0.71 - 0.09 * rank);
    metrics.put("expected_calibration_error", 0.012);
    metrics.put("expected_calibration_error_uncalibrated", 0.069);
    return new ModelFile(
        name,
        new HashedFile("model.onnx", "0".repeat(64)),
        0.5f - 0.117f * rank,
        metrics,
        Map.of("roc_auc", new Interval(area - 0.008, area + 0.007)),
        Optional.empty());
  }

  /** A segment whose portrait says its name everywhere. */
  private static Segment told(String name) {
    Map<AdviceArea, String> advice = new EnumMap<>(AdviceArea.class);
    Arrays.stream(AdviceArea.values()).forEach(area -> advice.put(area, name));
    return new Segment(0, name, 1, Map.of(), Optional.empty())
        .with(new SegmentPortrait(name, advice));
  }

  private static SegmentsRun segments(List<String> features, List<String> names, boolean rated) {
    int k = names.size();
    List<SegmentsFindings.SegmentFigures> segments = new ArrayList<>();
    for (int s = 0; s < k; s++) {
      int customers = 8_950 / k + 100 * (k - 1 - 2 * s);
      segments.add(
          new SegmentsFindings.SegmentFigures(
              s,
              names.get(s),
              customers,
              customers / 8_950.0,
              rated ? Optional.of(800) : Optional.empty(),
              rated ? Optional.of(0.05 + 0.1 * s) : Optional.empty()));
    }
    List<ClusterCount.Candidate> trials =
        IntStream.rangeClosed(2, 10)
            .mapToObj(
                i ->
                    new ClusterCount.Candidate(
                        i,
                        210_000 / Math.sqrt(i),
                        0.25 - 0.012 * Math.abs(i - k),
                        0.3 / i,
                        0.97 - 0.03 * i))
            .toList();
    String incomplete = rated ? features.get(features.size() - 2) : "";
    List<ColumnProfile> columns =
        features.stream().map(name -> column(name, name.equals(incomplete) ? 313 : 0, 0)).toList();
    double none = Double.NaN;
    Manifest manifest =
        new Manifest(
            "fedcba9876543210",
            Task.SEGMENTS,
            new FeatureSet(List.of()),
            new Manifest.Models(List.of(), "kmeans"),
            new Manifest.Meanings(names.stream().map(SampleRuns::told).toList(), List.of()),
            provenance("card_customers.csv", 42));
    return new SegmentsRun(
        manifest,
        new SegmentsFindings(
            data(
                "card_customers.csv",
                8_950,
                columns,
                new DroppedColumn("CUST_ID", "the spec's id column"),
                new DroppedColumn("#VALUE!", "named after a spreadsheet error")),
            features,
            new SegmentsFindings.Clustering(SegmentAlgorithm.KMEANS, 105_000, 0.25, k, k),
            new SegmentsFindings.Trials(
                trials,
                List.of(
                    new ClusteringComparison(SegmentAlgorithm.KMEANS, k, 0.25, 1, 0, 0),
                    new ClusteringComparison(SegmentAlgorithm.WARD, k, 0.22, 0.71, 0.09, 0),
                    new ClusteringComparison(SegmentAlgorithm.HDBSCAN, 0, none, none, none, 1))),
            rated
                ? Optional.of(
                    new NameHistory(
                        "0123456789abcdef",
                        names.subList(1, k),
                        names.subList(0, 1),
                        List.of("Gone"),
                        true))
                : Optional.empty(),
            segments));
  }
}
