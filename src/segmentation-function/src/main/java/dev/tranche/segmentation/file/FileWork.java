package dev.tranche.segmentation.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.InputException;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.function.RequestClock;

/** What is done with each file that an event tells of. */
public interface FileWork {
  /** What it is done with, for records. */
  ScoredBy by();

  /**
   * Does it, writes the results and keeps a record.
   *
   * @return what became of the file, for the event's answer
   * @throws InputException if the file cannot be read, or has not the columns it must; then nothing
   *     is written
   */
  ObjectNode done(CreatedObject object, RequestClock clock);
}
