package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.LoanFile;
import dev.tranche.training.bundle.reference.RiskReference;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.evaluate.metric.Metrics;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.scorecard.ScorecardModel;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.LabelRoles;
import dev.tranche.training.table.Table;
import dev.tranche.training.table.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** All defaults and every eighth of the others, who count as eight. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeightedFitTest {
  private static final int EVERY = 8;

  private Path folder = Path.of("");
  private RiskFit all;
  private RiskFit sample;
  private Table later = new Table(Path.of(""), 0, List.of());

  @BeforeAll
  void fit(@TempDir Path files) throws IOException {
    folder = files;
    List<String> lines = loans();
    all = fit(RiskFits.spec(Files.write(folder.resolve("all.csv"), lines), 42));
    sample = fit(spec("sample.csv", sampled(lines, "1", Integer.toString(EVERY))));
    RiskSpec others = RiskFits.spec(LoanFile.of(6_000, 21).write(folder.resolve("later.csv")), 42);
    try (ThreadPool pool = new ThreadPool(2)) {
      later = TableReader.read(others.file(), others.form(), others.readOptions(), pool).table();
    }
  }

  private List<String> loans() throws IOException {
    return Files.readAllLines(LoanFile.of(12_000, 20).write(folder.resolve("loans.csv")));
  }

  private static List<String> sampled(List<String> lines, String bad, String good) {
    List<String> kept = new ArrayList<>(List.of(lines.get(0) + ",w"));
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).endsWith(",1")) {
        kept.add(lines.get(i) + "," + bad);
      } else if (i % EVERY == 0) {
        kept.add(lines.get(i) + "," + good);
      }
    }
    return kept;
  }

  private RiskSpec spec(String file, List<String> lines) throws IOException {
    return RiskFits.spec(Files.write(folder.resolve(file), lines), 42)
        .withWeight("w")
        .withLabels(LabelRoles.positive("1"));
  }

  private static RiskFit fit(RiskSpec spec) {
    try (ThreadPool pool = new ThreadPool(2)) {
      return new RiskFitting(Progress.none(), pool, Balance.NONE).fit(spec);
    }
  }

  private static double rate(RiskFit fit) {
    return fit.table().weights().share(fit.table().target().label());
  }

  /** What a model says of customers that come later. */
  private Metrics later(RiskFit fit, String name) {
    FittedModel model = RiskFits.model(fit, name);
    int[] rows = IntStream.range(0, later.rows()).toArray();
    float[] margin = model.model().margin(fit.table().preparation().apply(later, rows));
    byte[] label = Target.of(later, LoanFile.TARGET, LabelRoles.positive("1")).label();
    return Metrics.of(model.calibration().probability(margin), label, .5);
  }

  @Test
  void probabilitiesAreThoseOfAllCustomers() {
    for (FittedModel model : sample.models()) {
      Metrics found = later(sample, model.name());
      Metrics expected = later(all, model.name());
      for (ClassifierMetric metric :
          List.of(ClassifierMetric.ROC_AUC, ClassifierMetric.BRIER, ClassifierMetric.LOG_LOSS)) {
        assertEquals(expected.of(metric), found.of(metric), .02, model.name() + " " + metric);
      }
      double error = found.of(ClassifierMetric.EXPECTED_CALIBRATION_ERROR);
      assertTrue(error < .03, model.name() + " " + error);
    }
  }

  @Test
  void figuresAreThoseOfAllCustomers() {
    assertEquals(rate(all), rate(sample), .01);
    for (FittedModel model : sample.models()) {
      Metrics found = model.metrics();
      Metrics expected = RiskFits.model(all, model.name()).metrics();
      for (ClassifierMetric metric : List.of(ClassifierMetric.ROC_AUC, ClassifierMetric.BRIER)) {
        assertEquals(expected.of(metric), found.of(metric), .08, model.name() + " " + metric);
      }
      double share = (double) found.confusion().positives() / found.confusion().rows();
      assertEquals(rate(all), share, .02);
    }
  }

  /**
   * By hand, from the weights as the file says them: over the rows from the likeliest default on,
   * the precision at each default, weighted, is averaged by the defaults' weights. Precision at the
   * top hangs on a handful of others, each of whom counts as eight, so that a sample's figure may
   * be far from that of thousands of later customers; its interval is as wide as that.
   */
  @Test
  void averagePrecisionIsThatOfWeightedRows() {
    int[] rows = IntStream.of(sample.table().split().test()).distinct().toArray();
    for (FittedModel model : sample.models()) {
      float[] margin = model.model().margin(features(sample, rows));
      float[] probability = model.calibration().probability(margin);
      double found = model.metrics().of(ClassifierMetric.AVERAGE_PRECISION);
      assertEquals(weightedPrecision(probability, rows), found, 1e-6, model.name());
      double later = later(sample, model.name()).of(ClassifierMetric.AVERAGE_PRECISION);
      var interval = model.evaluation().intervals().get(ClassifierMetric.AVERAGE_PRECISION.title());
      assertTrue(interval.low() < later && later < interval.high(), later + " in " + interval);
    }
  }

  private static FeatureMatrix features(RiskFit fit, int[] rows) {
    return fit.table().preparation().apply(fit.table().data().table(), rows);
  }

  private double weightedPrecision(float[] probability, int[] rows) {
    List<Integer> order =
        IntStream.range(0, rows.length)
            .boxed()
            .sorted((one, other) -> Float.compare(probability[other], probability[one]))
            .toList();
    double bad = 0;
    double all = 0;
    double sum = 0;
    int next = 0;
    while (next < rows.length) {
      float same = probability[order.get(next)];
      double badHere = 0;
      for (; next < rows.length && probability[order.get(next)] == same; next++) {
        int row = rows[order.get(next)];
        badHere += isGood(row) ? 0 : 1;
        all += isGood(row) ? EVERY : 1;
      }
      bad += badHere;
      sum += badHere * bad / all;
    }
    return sum / bad;
  }

  @Test
  void aRowThatCountsForManyIsNoSurerForIt() {
    for (FittedModel model : sample.models()) {
      var found = model.evaluation().intervals().get(ClassifierMetric.ROC_AUC.title());
      var whole =
          RiskFits.model(all, model.name())
              .evaluation()
              .intervals()
              .get(ClassifierMetric.ROC_AUC.title());
      assertTrue(found.high() - found.low() > whole.high() - whole.low(), model.name());
    }
  }

  @Test
  void theTableOfTheScorecardCountsAllCustomers() {
    ScorecardModel card = (ScorecardModel) RiskFits.model(sample, "scorecard").model();
    double bads = card.features().get(0).binned().all().defaultRate();
    assertEquals(rate(sample), bads, .005);
  }

  @Test
  void laterCustomersAreComparedWithAllCustomers() {
    var expected = RiskReference.of(all);
    var found = RiskReference.of(sample);
    assertEquals(
        (double) expected.score().orElseThrow().scores().defaults()
            / expected.score().orElseThrow().scores().rows(),
        (double) found.score().orElseThrow().scores().defaults()
            / found.score().orElseThrow().scores().rows(),
        .02);
    long goods = IntStream.of(sample.table().split().train()).filter(this::isGood).count();
    assertEquals(
        sample.table().split().train().length + (EVERY - 1) * goods, found.rows(), "each counted");
    assertFalse(sample.table().preparation().features().names().contains("w"));
  }

  private boolean isGood(int row) {
    return sample.table().target().label()[row] == 0;
  }

  @Test
  void aSampleOfEverybodyNeedsNoWeights() throws IOException {
    List<String> lines = loans().subList(0, 1500);
    List<String> weighted =
        IntStream.range(0, lines.size())
            .mapToObj(i -> lines.get(i) + (i == 0 ? ",w" : ",1.0"))
            .toList();
    RiskFit even = fit(spec("even.csv", weighted));
    assertFalse(even.table().weights().any());
  }

  @Test
  void aSampleDoesNotTellWhichLabelIsTheRarerOne() throws IOException {
    Path file = Files.write(folder.resolve("open.csv"), sampled(loans(), "1", "8"));
    RiskSpec spec = RiskFits.spec(file, 42).withWeight("w");
    String told = assertThrows(InputException.class, () -> fit(spec)).getMessage();
    assertEquals(
        file
            + ": a sample does not tell which label of 'defaulted' is the rarer one; name the one"
            + " that means default with --positive, or under 'positive' in the spec",
        told);
  }

  @Test
  void aWeightThatIsMissingIsRefused() throws IOException {
    for (String bad : List.of("", "0", "-2", "inf")) {
      RiskSpec spec = spec("bad.csv", sampled(loans().subList(0, 1500), bad, "8"));
      String told = assertThrows(InputException.class, () -> fit(spec)).getMessage();
      assertTrue(told.contains("column 'w' is under 'weight', but "), told);
    }
  }
}
