package dev.tranche.segmentation.file;

import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.function.SettingTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be set of files by event.
 *
 * @param models the directory that holds {@code risk/}
 * @param policy replaces the bundle's own
 * @param id the column that names a customer
 * @param keep columns that are carried over
 * @param explain who is given reasons
 */
public record FileSettings(
    Optional<Path> models,
    Optional<String> policy,
    FilePrefixes prefixes,
    Optional<String> id,
    List<String> keep,
    Explain explain) {
  public FileSettings {
    keep = List.copyOf(keep);
  }

  /**
   * Reads them.
   *
   * @param given the text of a property, if it is set and not empty
   * @param out what keys of results begin with where nothing is set
   * @throws dev.tranche.base.InputException naming every one that is wrong
   */
  static FileSettings of(Function<String, Optional<String>> given, String out) {
    SettingTexts texts = new SettingTexts(given);
    FileSettings read =
        new FileSettings(
            texts.optional(FunctionSetting.MODELS),
            texts.optional(FunctionSetting.POLICY),
            new FilePrefixes(
                texts.value(FunctionSetting.FILES_IN),
                texts.value(FunctionSetting.FILES_OUT.orElse(out)),
                texts.optional(FunctionSetting.FILES_BUCKET)),
            texts.optional(FunctionSetting.FILES_ID),
            texts.value(FunctionSetting.FILES_KEEP),
            texts.value(FunctionSetting.FILES_EXPLAIN));
    read.prefixes().error().ifPresent(why -> texts.wrong(FunctionSetting.FILES_OUT, why));
    texts.refuseWrong();
    return read;
  }
}
