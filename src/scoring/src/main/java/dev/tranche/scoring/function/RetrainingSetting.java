package dev.tranche.scoring.function;

import java.nio.file.Path;
import java.util.List;

/** What can be set of the function that trains again. */
public final class RetrainingSetting {
  /** Of the fifteen minutes that Lambda gives a function, one is left to tell of it. */
  private static final int MOST_SECONDS = 840;

  private static final int MOST_DAYS = 3_650;

  /** The program that trains. */
  public static final FunctionSetting<Path> TRAINER =
      FunctionSetting.of(
          "tranche.retrain.trainer",
          SettingForm.path(),
          Path.of("/opt/trainer/tranche"),
          "the executable that `./tranche compile` makes, with its libraries beside it, as"
              + " `./tranche layer --trainer` zips them");

  /** How long an event may take until its training is stopped. */
  public static final FunctionSetting<Integer> SECONDS =
      FunctionSetting.of(
          "tranche.retrain.seconds",
          SettingForm.whole(1, MOST_SECONDS),
          MOST_SECONDS,
          "how long an event may take until training is stopped, 1 to 840: a minute less than the"
              + " function may run");

  /** How old a row must be for a default to have shown. */
  public static final FunctionSetting<Integer> LABEL_DAYS =
      FunctionSetting.without(
          "tranche.retrain.label-days",
          SettingForm.whole(0, MOST_DAYS),
          "all rows",
          "the days until a default shows, 0 to 3650: rows later than so many days before the object"
              + " was written are left out, unless the object's metadata `tranche-labels-until`"
              + " names a day");

  /** The users who are segmented again. */
  public static final FunctionSetting<String> USERS =
      FunctionSetting.without(
          "tranche.retrain.users",
          SettingForm.text(),
          "no segments",
          "the key of a file of users in the same bucket to segment again, too, unless the metadata"
              + " `tranche-users` names another");

  static final List<FunctionSetting<?>> ALL = List.of(TRAINER, SECONDS, LABEL_DAYS, USERS);

  private RetrainingSetting() {}
}
