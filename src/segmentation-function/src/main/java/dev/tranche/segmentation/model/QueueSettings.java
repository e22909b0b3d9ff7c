package dev.tranche.segmentation.model;

import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.function.SettingTexts;
import java.util.Optional;

/**
 * Where the answers to messages go.
 *
 * @param results URL of the queue for answers; without it events of queues are refused
 * @param deadLetters URL of the queue for messages that hold no customer, with the reason
 * @param maxReceives how often such a message is received before it goes there
 */
public record QueueSettings(
    Optional<String> results, Optional<String> deadLetters, int maxReceives) {
  /** Reads them; {@code texts} collects what is wrong. */
  static QueueSettings of(SettingTexts texts) {
    QueueSettings read =
        new QueueSettings(
            texts.optional(FunctionSetting.RESULTS_QUEUE),
            texts.optional(FunctionSetting.DEAD_LETTER_QUEUE),
            texts.value(FunctionSetting.MAX_RECEIVES));
    if (read.deadLetters.isPresent() && read.results.isEmpty()) {
      texts.wrong(
          FunctionSetting.DEAD_LETTER_QUEUE,
          "is set, and " + FunctionSetting.RESULTS_QUEUE.variable() + " is not; it needs both");
    }
    return read;
  }
}
