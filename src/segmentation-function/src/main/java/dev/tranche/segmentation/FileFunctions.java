package dev.tranche.segmentation;

import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.segmentation.answer.RefusedEventException;
import dev.tranche.segmentation.file.FileEvents;
import dev.tranche.segmentation.file.FileSettings;
import dev.tranche.segmentation.file.FileTask;
import dev.tranche.segmentation.file.FileWork;
import dev.tranche.segmentation.file.monitor.FileMonitoring;
import dev.tranche.segmentation.file.retrain.FileRetraining;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import java.nio.ByteBuffer;

/**
 * The functions that take files of customers when a storage tells of them. Made when one of them is
 * invoked, with the models of that one alone.
 */
public final class FileFunctions {
  private final FileEvents files;
  private final FileSettings settings;
  private final Instance<Segmenter> segmenter;
  private final Instance<RiskModelSet> models;
  private final Instance<FileMonitoring> monitoring;
  private final Instance<FileRetraining> retraining;
  private final LastRefusal last;

  FileFunctions(
      FileEvents files,
      FileSettings settings,
      Instance<Segmenter> segmenter,
      Instance<RiskModelSet> models,
      Instance<FileMonitoring> monitoring,
      Instance<FileRetraining> retraining,
      LastRefusal last) {
    this.files = files;
    this.settings = settings;
    this.segmenter = segmenter;
    this.models = models;
    this.monitoring = monitoring;
    this.retraining = retraining;
    this.last = last;
  }

  /**
   * The segments of the customers of each file that the event tells of.
   *
   * @throws RefusedEventException if a file cannot be answered
   */
  @Funq
  public AnswerBytes segmentFile(EventBytes event) {
    return answer(event, files.answering(FileTask.segments(segmenter.get())));
  }

  /**
   * The scores of the customers of each file that the event tells of.
   *
   * @throws RefusedEventException if a file cannot be answered
   */
  @Funq
  public AnswerBytes scoreFile(EventBytes event) {
    return answer(event, files.answering(FileTask.scores(models.get(), settings.explain())));
  }

  /**
   * What has become of the customers of each file that the event tells of, compared with those of
   * training.
   *
   * @throws RefusedEventException if a file cannot be compared
   */
  @Funq
  public AnswerBytes monitorFile(EventBytes event) {
    return answer(event, monitoring.get());
  }

  /**
   * The models, trained again on each file that the event tells of, and whether they should follow.
   * They are laid beside for somebody to publish; nothing is served because of it.
   *
   * @throws RefusedEventException if training on a file fails
   */
  @Funq
  public AnswerBytes retrain(EventBytes event) {
    return answer(event, retraining.get());
  }

  private AnswerBytes answer(EventBytes event, FileWork work) {
    try {
      return new AnswerBytes(ByteBuffer.wrap(files.answer(event.json(), InvocationId.now(), work)));
    } catch (RefusedEventException refused) {
      last.set(refused);
      throw refused;
    }
  }
}
