package dev.tranche.segmentation;

import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.segmentation.answer.RefusedEventException;
import dev.tranche.segmentation.file.FileEvents;
import dev.tranche.segmentation.file.FileSettings;
import dev.tranche.segmentation.file.FileTask;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;

/**
 * The functions that answer files of customers when a storage tells of them. Made when one of them
 * is invoked, with the models of that one alone.
 */
public final class FileFunctions {
  private final FileEvents files;
  private final FileSettings settings;
  private final Instance<Segmenter> segmenter;
  private final Instance<RiskModelSet> models;
  private final LastRefusal last;

  FileFunctions(
      FileEvents files,
      FileSettings settings,
      Instance<Segmenter> segmenter,
      Instance<RiskModelSet> models,
      LastRefusal last) {
    this.files = files;
    this.settings = settings;
    this.segmenter = segmenter;
    this.models = models;
    this.last = last;
  }

  /**
   * The segments of the customers of each file that the event tells of.
   *
   * @throws RefusedEventException if a file cannot be answered
   */
  @Funq
  public AnswerBytes segmentFile(EventBytes event) {
    return answer(event, FileTask.segments(segmenter.get()));
  }

  /**
   * The scores of the customers of each file that the event tells of.
   *
   * @throws RefusedEventException if a file cannot be answered
   */
  @Funq
  public AnswerBytes scoreFile(EventBytes event) {
    return answer(event, FileTask.scores(models.get(), settings.explain()));
  }

  private AnswerBytes answer(EventBytes event, FileTask task) {
    try {
      return new AnswerBytes(files.answer(event.json(), InvocationId.now(), task));
    } catch (RefusedEventException refused) {
      last.set(refused);
      throw refused;
    }
  }
}
