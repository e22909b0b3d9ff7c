package dev.tranche.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.evaluate.metric.Metrics;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.prepare.SampleWeights;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows repeated as often as they count, against scikit-learn with {@code sample_weight}. */
class WeightedFiguresTest {
  private final Fixture fixture = new Fixture("weighted");
  private final float[][] columns = fixture.columns();
  private final int[] rows = IntStream.range(0, columns[0].length).toArray();
  private final int[] repeated = new SampleWeights(columns[2]).repeated(rows);

  private float[] margin() {
    float[] margin = new float[repeated.length];
    for (int i = 0; i < margin.length; i++) {
      margin[i] = columns[0][repeated[i]];
    }
    return margin;
  }

  private byte[] label(int[] of) {
    byte[] label = new byte[of.length];
    for (int i = 0; i < label.length; i++) {
      label[i] = (byte) columns[1][of[i]];
    }
    return label;
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"KOLMOGOROV_SMIRNOV", "EXPECTED_CALIBRATION_ERROR"})
  void figuresAreThoseOfWeightedRows(ClassifierMetric metric) {
    float[] probability = margin();
    for (int i = 0; i < probability.length; i++) {
      probability[i] = MarginScale.sigmoid(probability[i]);
    }
    Metrics metrics = Metrics.of(probability, label(repeated), .5);
    assertEquals(fixture.figure(metric.title()), metrics.of(metric), 1e-6);
  }

  @Test
  void theCurveOfProbabilitiesIsThatOfWeightedRows() {
    PlattScaling line = PlattScaling.fit(MarginScale.LOG_ODDS, margin(), label(repeated));
    // Platt's smoothed labels pull a little towards each other.
    assertEquals(fixture.figure("slope"), line.slope(), .01);
    assertEquals(fixture.figure("intercept"), line.intercept(), .01);
  }

  @Test
  void theDefaultRateIsWeighted() {
    double share = new SampleWeights(columns[2]).share(label(rows));
    assertEquals(fixture.figure("default_rate"), share, 1e-12);
  }
}
