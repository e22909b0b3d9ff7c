package dev.tranche.segmentation.file.monitor;

import dev.tranche.base.InputException;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.function.MonitoringSetting;
import dev.tranche.scoring.function.SettingTexts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What can be set of files that are compared; what an object's owner says of it wins.
 *
 * @param labels the column that tells who defaulted
 * @param time the column of dates
 * @param metrics whether metrics are written
 */
record MonitorSettings(
    Optional<String> labels,
    Optional<String> time,
    PeriodLength period,
    MonitorLimits limits,
    boolean metrics) {
  private static final String LABELS = "tranche-labels";
  private static final String TIME = "tranche-time";
  private static final String PERIOD = "tranche-period";

  /**
   * Reads them.
   *
   * @param given the text of a property, if it is set and not empty
   * @param environment the names of the environment's variables
   * @throws InputException naming every one that is wrong
   */
  static MonitorSettings of(Function<String, Optional<String>> given, Set<String> environment) {
    SettingTexts texts = new SettingTexts(given);
    texts.names(environment);
    double watch = texts.value(MonitoringSetting.WATCH);
    double act = texts.value(MonitoringSetting.ACT);
    if (act < watch) {
      texts.wrong(MonitoringSetting.ACT, act + " is below " + watch + ", from which on to look");
    }
    Optional<String> labels = texts.optional(MonitoringSetting.LABELS);
    Optional<String> time = texts.optional(MonitoringSetting.TIME);
    PeriodLength period =
        PeriodLength.valueOf(texts.value(MonitoringSetting.PERIOD).toUpperCase(Locale.ROOT));
    boolean metrics = texts.value(FunctionSetting.METRICS);
    texts.refuseWrong();
    return new MonitorSettings(labels, time, period, new MonitorLimits(watch, act), metrics);
  }

  /**
   * The columns of an object with that metadata.
   *
   * @throws InputException if they name a period that is none
   */
  LabelsAndTime columns(Map<String, String> metadata) {
    return new LabelsAndTime(
        named(LABELS, metadata)
            .or(() -> labels.map(it -> new NamedColumn(MonitoringSetting.LABELS.variable(), it))),
        named(TIME, metadata)
            .or(() -> time.map(it -> new NamedColumn(MonitoringSetting.TIME.variable(), it))),
        named(PERIOD, metadata).map(MonitorSettings::length).orElse(period));
  }

  private static Optional<NamedColumn> named(String by, Map<String, String> metadata) {
    return Optional.ofNullable(metadata.get(by))
        .filter(name -> !name.isBlank())
        .map(name -> new NamedColumn(by, name));
  }

  private static PeriodLength length(NamedColumn said) {
    for (PeriodLength length : PeriodLength.values()) {
      if (length.name().toLowerCase(Locale.ROOT).equals(said.name())) {
        return length;
      }
    }
    throw said.wrong("is not one of day, week, month, quarter and year");
  }
}
