package dev.tranche.segmentation.file.retrain;

import dev.tranche.base.InputException;
import dev.tranche.base.Quoted;
import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.function.RetrainingSetting;
import dev.tranche.scoring.function.SettingTexts;
import dev.tranche.segmentation.file.StoredObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What can be set of training again; what an object's owner says of it wins.
 *
 * @param trainer the program that trains
 * @param time how long an event may take
 * @param labelDays how old a row must be for a default to have shown
 * @param users key of the file of users
 * @param metrics whether metrics are written
 */
record RetrainSettings(
    Path trainer,
    Duration time,
    Optional<Integer> labelDays,
    Optional<String> users,
    boolean metrics) {
  private static final String USERS = "tranche-users";
  private static final String LABELS_UNTIL = "tranche-labels-until";

  /**
   * Reads them.
   *
   * @param given the text of a property, if it is set and not empty
   * @param environment the names of the environment's variables
   * @throws InputException naming every one that is wrong
   */
  static RetrainSettings of(Function<String, Optional<String>> given, Set<String> environment) {
    SettingTexts texts = new SettingTexts(given);
    texts.names(environment);
    RetrainSettings read =
        new RetrainSettings(
            texts.value(RetrainingSetting.TRAINER),
            Duration.ofSeconds(texts.value(RetrainingSetting.SECONDS)),
            texts.optional(RetrainingSetting.LABEL_DAYS),
            texts.optional(RetrainingSetting.USERS),
            texts.value(FunctionSetting.METRICS));
    texts.refuseWrong();
    return read;
  }

  /** The key of the users who go with a file. */
  Optional<String> users(StoredObject file) {
    return said(USERS, file).or(() -> users);
  }

  /**
   * The last day whose rows of a file are old enough.
   *
   * @throws InputException if its owner names no day
   */
  Optional<LocalDate> labelsUntil(StoredObject file) {
    return said(LABELS_UNTIL, file)
        .map(RetrainSettings::day)
        .or(
            () ->
                labelDays.map(
                    days -> LocalDate.ofInstant(file.written(), ZoneOffset.UTC).minusDays(days)));
  }

  private static LocalDate day(String said) {
    try {
      return LocalDate.parse(said.strip());
    } catch (DateTimeParseException e) {
      throw new InputException(
          LABELS_UNTIL + ' ' + Quoted.of(said) + ": is not a day such as 2025-11-30");
    }
  }

  private static Optional<String> said(String by, StoredObject file) {
    return Optional.ofNullable(file.metadata().get(by)).filter(text -> !text.isBlank());
  }
}
