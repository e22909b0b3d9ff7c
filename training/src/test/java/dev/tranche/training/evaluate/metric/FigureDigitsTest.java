package dev.tranche.training.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.bundle.Interval;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureDigitsTest {
  private static int digits(double low, double high, int rarer) {
    return FigureDigits.of(Optional.of(new Interval(low, high)), rarer);
  }

  @Test
  void theWiderTheIntervalTheFewerDigits() {
    assertEquals(2, digits(0.64, 0.93, 20));
    assertEquals(3, digits(0.79, 0.831, 20));
    assertEquals(4, digits(0.811, 0.8139, 20));
  }

  @Test
  void ofFewRowsOrWithoutAnIntervalNoMoreThanTwo() {
    assertEquals(2, digits(0.811, 0.8139, 19));
    assertEquals(2, FigureDigits.of(Optional.empty(), 1_000));
  }
}
