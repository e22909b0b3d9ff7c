package dev.tranche.segmentation.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.function.RequestClock;

/** Each customer of a file is answered. */
record AnsweringWork(FileAnswers answers, FileLog log, FileTask task) implements FileWork {
  @Override
  public ScoredBy by() {
    return task.by();
  }

  @Override
  public ObjectNode done(CreatedObject object, RequestClock clock) {
    AnsweredFile file = answers.answer(object, task);
    log.answered(file, by(), clock);
    return file.document();
  }
}
