package dev.tranche.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.batch.monitor.statistic.ProbabilityHistogram;
import dev.tranche.batch.monitor.statistic.ProbabilitySum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Counts are the same in whatever order and parts customers are counted. */
class CountsInPartsTest {
  private static List<Float> probabilities() {
    SplittableRandom random = new SplittableRandom(5);
    List<Float> probabilities = new ArrayList<>(List.of(0f, 1f, 1e-7f, 0x1p-14f));
    for (int i = 0; i < 20_000; i++) {
      probabilities.add((float) Math.pow(random.nextDouble(), 1 + i % 9));
    }
    return probabilities;
  }

  private interface Written {
    void write(DataOutputStream out) throws IOException;
  }

  private static DataInputStream read(Written counts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    counts.write(new DataOutputStream(bytes));
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static ProbabilitySum sum(List<Float> probabilities) {
    ProbabilitySum sum = new ProbabilitySum();
    probabilities.forEach(sum::add);
    return sum;
  }

  @Test
  void aSumIsExactAndTheSameInParts() throws IOException {
    List<Float> all = probabilities();
    BigDecimal exact =
        all.stream().map(it -> new BigDecimal(it)).reduce(BigDecimal.ZERO, BigDecimal::add);
    double whole = sum(all).value();
    // What is below 2⁻⁶² is left out.
    assertEquals(exact.doubleValue(), whole, 1e-12);
    Collections.shuffle(all, new Random(1));
    assertEquals(whole, sum(all).value());
    ProbabilitySum parts = sum(all.subList(0, 300));
    parts.add(sum(all.subList(300, 9000)));
    parts.add(read(sum(all.subList(9000, all.size()))::write));
    assertEquals(whole, parts.value());
  }

  private static ProbabilityHistogram histogram(List<Float> probabilities) {
    ProbabilityHistogram histogram = new ProbabilityHistogram();
    for (float probability : probabilities) {
      histogram.add(probability);
      histogram.addOutcome(probability, probability * 1e4 % 1 < probability);
    }
    return histogram;
  }

  @Test
  void aHistogramIsTheSameInParts() throws IOException {
    List<Float> all = probabilities();
    ProbabilityHistogram whole = histogram(all);
    Collections.shuffle(all, new Random(2));
    ProbabilityHistogram parts = histogram(all.subList(0, 7000));
    parts.add(read(histogram(all.subList(7000, all.size()))::write));
    assertEquals(whole.expectedAuc(), parts.expectedAuc());
    assertEquals(whole.realisedAuc(), parts.realisedAuc());
  }
}
