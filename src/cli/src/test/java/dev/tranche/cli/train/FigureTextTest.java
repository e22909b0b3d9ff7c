package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.bundle.Interval;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTextTest {
  private static String text(double low, double high) {
    return FigureText.of(0.812345, Optional.of(new Interval(low, high)), 20);
  }

  @Test
  void theWiderTheIntervalTheFewerDigits() {
    assertEquals("0.81 (0.64–0.93)", text(0.64, 0.93));
    assertEquals("0.812 (0.790–0.831)", text(0.79, 0.831));
    assertEquals("0.8123 (0.8110–0.8139)", text(0.811, 0.8139));
  }

  @Test
  void ofFewRowsNoFigureIsWorthMoreThanTwoDigits() {
    assertEquals("0.00 (0.00–0.00)", FigureText.of(0, Optional.of(new Interval(0, 0)), 19));
  }

  @Test
  void whereNoIntervalCanBeToldThatIsSaid() {
    assertEquals("0.81 (?)", FigureText.of(0.812345, Optional.empty(), 20));
  }
}
