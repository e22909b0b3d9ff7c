package dev.tranche.scoring.adverse;

import static dev.tranche.scoring.OnnxFile.decimal;
import static dev.tranche.scoring.OnnxFile.decimals;
import static dev.tranche.scoring.OnnxFile.texts;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.OnnxFile;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Margin = h · (income + 1) · (age − 100) / 100, h being −1 for OWN, else 1; what is missing counts
 * as 4 and 60. So which value is worst hangs on the others.
 */
class AdverseSearchTest {
  private static final List<Feature> FEATURES = TinyModels.RISK_FEATURES;

  private final AdverseValues values = new AdverseValues(FEATURES, 1);
  private final RiskGraph graph = RiskGraph.open(entangled(), FEATURES);
  private final AdverseSearch search = new AdverseSearch(FEATURES, values, graph);

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void findsWhatTryingEveryFeatureAgainInEachRoundFinds() {
    List<AdverseSearch.Case> cases = cases();
    search.run(cases, one -> false);
    int together = 0;
    for (int i = 0; i < cases.size(); i++) {
      AdverseSearch.Case given = cases().get(i);
      AdverseSearch.Case found = cases.get(i);
      Row alone = worst(given.row(), given.open(), 0);
      Row expected = worst(given.row(), given.open(), 2);
      assertSame(expected, found.row());
      assertEquals(graph.run(batch(expected)).probability()[0], found.worst());
      together += margin(expected) > margin(alone) ? 1 : 0;
    }
    assertTrue(together > 4, "only " + together + " of " + cases.size() + " say anything");
  }

  @Test
  void whatIsBadEnoughIsNotMadeWorse() {
    List<AdverseSearch.Case> cases = cases();
    search.run(cases, one -> true);
    for (int i = 0; i < cases.size(); i++) {
      AdverseSearch.Case given = cases().get(i);
      assertSame(worst(given.row(), given.open(), 0), cases.get(i).row());
    }
  }

  /**
   * Row by row: each feature alone, then so many rounds of each with the others as bad as found.
   */
  private Row worst(Row given, int[] open, int rounds) {
    Row worst = given;
    for (int feature : open) {
      worst = worse(given, feature, worst);
    }
    for (int round = 0; round < rounds; round++) {
      for (int feature : open) {
        worst = worse(worst, feature, worst);
      }
    }
    return worst;
  }

  private Row worse(Row from, int feature, Row than) {
    Row worst = than;
    for (int value = 0; value < values.count(feature); value++) {
      Row tried = values.in(from, feature, value);
      worst = margin(tried) > margin(worst) ? tried : worst;
    }
    return worst;
  }

  private float margin(Row row) {
    return graph.run(batch(row)).margin()[0];
  }

  private static Batch batch(Row row) {
    return Row.batch(FEATURES, List.of(row));
  }

  /** Customers of all kinds, with everything open that is missing. */
  private List<AdverseSearch.Case> cases() {
    List<AdverseSearch.Case> cases = new ArrayList<>();
    for (float income : new float[] {Float.NaN, 0, 3.5f, 10}) {
      for (float age : new float[] {Float.NaN, 18, 56, 90}) {
        for (String home : List.of("", "OWN", "RENT")) {
          Row row = new Row(new float[] {income, age, Float.NaN}, new String[] {"", "", home});
          int[] open = IntStream.range(0, FEATURES.size()).filter(row::missing).toArray();
          RiskGraph.Scores scores = graph.run(batch(row));
          cases.add(new AdverseSearch.Case(row, open, scores.margin()[0], scores.probability()[0]));
        }
      }
    }
    return cases;
  }

  private static void assertSame(Row expected, Row found) {
    assertArrayEquals(expected.numbers(), found.numbers());
    assertArrayEquals(expected.texts(), found.texts());
  }

  private static byte[] entangled() {
    return new OnnxFile()
        .number("income")
        .number("age")
        .text("home")
        .constant("income_usual", 4)
        .constant("age_usual", 60)
        .node("IsNaN", "income_missing", List.of("income"))
        .node("IsNaN", "age_missing", List.of("age"))
        .node("Where", "income_filled", List.of("income_missing", "income_usual", "income"))
        .node("Where", "age_filled", List.of("age_missing", "age_usual", "age"))
        .node(
            "ai.onnx.ml",
            "LabelEncoder",
            "sign",
            List.of("home"),
            texts("keys_strings", List.of("OWN", "RENT")),
            decimals("values_floats", List.of(-1f, 1f)),
            decimal("default_float", 1))
        .constant("income_turn", -1)
        .constant("age_turn", 100)
        .constant("scale", 0.01f)
        .node("Sub", "income_beyond", List.of("income_filled", "income_turn"))
        .node("Sub", "age_beyond", List.of("age_filled", "age_turn"))
        .node("Mul", "area", List.of("income_beyond", "age_beyond"))
        .node("Mul", "signed", List.of("area", "sign"))
        .node("Mul", "margin", List.of("signed", "scale"))
        .node("Sigmoid", "probability", List.of("margin"))
        .output("probability", DataType.FLOAT)
        .output("margin", DataType.FLOAT)
        .bytes();
  }
}
