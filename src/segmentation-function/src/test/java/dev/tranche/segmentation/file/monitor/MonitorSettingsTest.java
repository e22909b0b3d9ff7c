package dev.tranche.segmentation.file.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MonitorSettingsTest {
  private static MonitorSettings of(Map<String, String> properties, String... environment) {
    return MonitorSettings.of(
        property -> Optional.ofNullable(properties.get(property)), Set.of(environment));
  }

  @Test
  void areThoseOfTheCommandLineWhereNothingIsSet() {
    MonitorSettings settings = of(Map.of());
    assertEquals(MonitorLimits.USUAL, settings.limits());
    assertTrue(settings.metrics());
    assertEquals(
        new LabelsAndTime(Optional.empty(), Optional.empty(), PeriodLength.MONTH),
        settings.columns(Map.of()));
  }

  @Test
  void whatAnObjectsOwnerSaysWins() {
    MonitorSettings settings =
        of(
            Map.of(
                "tranche.monitor.labels", "defaulted",
                "tranche.monitor.time", "day",
                "tranche.monitor.period", "quarter",
                "tranche.monitor.watch", "0.2",
                "tranche.monitor.act", "0.2",
                "tranche.metrics", "false"));
    assertEquals(new MonitorLimits(.2, .2), settings.limits());
    assertFalse(settings.metrics());
    assertEquals(
        new LabelsAndTime(
            Optional.of(new NamedColumn("TRANCHE_MONITOR_LABELS", "defaulted")),
            Optional.of(new NamedColumn("TRANCHE_MONITOR_TIME", "day")),
            PeriodLength.QUARTER),
        settings.columns(Map.of("tranche-labels", " ")));
    assertEquals(
        new LabelsAndTime(
            Optional.of(new NamedColumn("tranche-labels", "bad")),
            Optional.of(new NamedColumn("tranche-time", "month")),
            PeriodLength.YEAR),
        settings.columns(
            Map.of("tranche-labels", "bad", "tranche-time", "month", "tranche-period", "year")));
  }

  @Test
  void areRefusedTogetherWhereTheyAreWrong() {
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                of(
                    Map.of(
                        "tranche.monitor.period", "decade",
                        "tranche.monitor.watch", "much",
                        "tranche.monitor.act", "0.05",
                        "tranche.metrics", "some"),
                    "TRANCHE_MONITOR_LABEL"));
    String message = String.valueOf(refused.getMessage());
    for (String line :
        new String[] {
          "TRANCHE_MONITOR_LABEL: no such setting; did you mean TRANCHE_MONITOR_LABELS?",
          "TRANCHE_MONITOR_PERIOD: 'decade' is not one of day, week, month, quarter and year",
          "TRANCHE_MONITOR_WATCH: 'much' is not a decimal number above 0, such as 0.25",
          "TRANCHE_MONITOR_ACT: 0.05 is below 0.1, from which on to look",
          "TRANCHE_METRICS: 'some' is neither true nor false"
        }) {
      assertTrue(message.contains(line), message);
    }
  }
}
