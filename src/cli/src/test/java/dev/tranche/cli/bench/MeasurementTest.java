package dev.tranche.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  private static final Measurement HUNDRED =
      new Measurement(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray(), 0);

  @Test
  void aPercentileIsTheSmallestTimeThatSoManyDoNotExceed() {
    assertEquals(50, HUNDRED.percentile(50));
    assertEquals(90, HUNDRED.percentile(90));
    assertEquals(99, HUNDRED.percentile(99));
    assertEquals(100, HUNDRED.percentile(100));
  }

  @Test
  void ofOneTimeEveryPercentileIsThatTime() {
    Measurement one = new Measurement(new double[] {7}, 0);
    assertEquals(7, one.percentile(50));
    assertEquals(7, one.percentile(100));
  }
}
