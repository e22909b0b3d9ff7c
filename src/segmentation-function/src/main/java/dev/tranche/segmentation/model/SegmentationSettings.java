package dev.tranche.segmentation.model;

import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.function.SettingTexts;
import dev.tranche.scoring.request.RequestLimits;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What can be set.
 *
 * @param models the directory that holds {@code segments/}
 * @param limits how much one event may carry
 * @param logFeatures whether records hold the customers' ids and values; then the log is personal
 *     data
 * @param metrics whether metrics are written
 * @param queues where the answers to messages go
 */
public record SegmentationSettings(
    Optional<Path> models,
    RequestLimits limits,
    boolean logFeatures,
    boolean metrics,
    QueueSettings queues) {
  /**
   * Reads them.
   *
   * @param given the text of a property, if it is set and not empty
   * @param environment the names of the environment's variables
   * @throws dev.tranche.base.InputException naming every one that is wrong
   */
  static SegmentationSettings of(
      Function<String, Optional<String>> given, Set<String> environment) {
    SettingTexts texts = new SettingTexts(given);
    texts.names(environment);
    RequestLimits usual = RequestLimits.SEGMENTATION;
    SegmentationSettings read =
        new SegmentationSettings(
            texts.optional(FunctionSetting.MODELS),
            new RequestLimits(
                texts.value(FunctionSetting.MAX_CUSTOMERS.orElse(usual.customers())),
                texts.value(FunctionSetting.MAX_BYTES.orElse(usual.bytes()))),
            texts.value(FunctionSetting.LOG_FEATURES),
            texts.value(FunctionSetting.METRICS),
            QueueSettings.of(texts));
    texts.refuseWrong();
    return read;
  }
}
