package dev.tranche.scoring.function;

import java.util.List;
import java.util.regex.Pattern;

/** What can be set of the function that compares files with the reference of bundles. */
public final class MonitoringSetting {
  private static final Pattern PERIODS = Pattern.compile("day|week|month|quarter|year");

  /** The column that tells who defaulted. */
  public static final FunctionSetting<String> LABELS =
      FunctionSetting.without(
          "tranche.monitor.labels",
          SettingForm.text(),
          "no labels",
          "the column that tells who defaulted, of `monitorFile`, unless the object's metadata"
              + " `tranche-labels` names another");

  /** The column of dates. */
  public static final FunctionSetting<String> TIME =
      FunctionSetting.without(
          "tranche.monitor.time",
          SettingForm.text(),
          "no periods",
          "the column of dates by which it tells periods apart, unless the metadata `tranche-time`"
              + " names another");

  /** How long periods are. */
  public static final FunctionSetting<String> PERIOD =
      FunctionSetting.of(
          "tranche.monitor.period",
          SettingForm.text(PERIODS, "one of day, week, month, quarter and year"),
          "month",
          "`day`, `week`, `month`, `quarter` or `year`, unless the metadata `tranche-period` names"
              + " another");

  /** From which change on somebody should look. */
  public static final FunctionSetting<Double> WATCH =
      FunctionSetting.of(
          "tranche.monitor.watch", SettingForm.positive(), .1, "from which change on to look");

  /** From which change on the model should not go on as it is. */
  public static final FunctionSetting<Double> ACT =
      FunctionSetting.of(
          "tranche.monitor.act",
          SettingForm.positive(),
          .25,
          "from which change on to act, not below the one to look from");

  static final List<FunctionSetting<?>> ALL = List.of(LABELS, TIME, PERIOD, WATCH, ACT);

  private MonitoringSetting() {}
}
