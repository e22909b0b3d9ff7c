package dev.tranche.segmentation.file;

import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RefusalRecord;
import dev.tranche.scoring.audit.RefusalRecordWriter;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.audit.file.FileRecord;
import dev.tranche.scoring.audit.file.FileRecordWriter;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.scoring.request.problem.RefusedEvent;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * Keeps one record per file, and why one was not answered or passed over; of what is in a file,
 * nothing. Thread-safe.
 */
@Singleton
final class FileLog {
  private final JsonLog log;

  FileLog(JsonLog log) {
    this.log = log;
  }

  /**
   * A file whose results are written.
   *
   * @throws UncheckedIOException if the log takes no more
   */
  void answered(AnsweredFile file, ScoredBy by, RequestClock clock) {
    FileRecord entry =
        new FileRecord(
            clock.untilNow(),
            by,
            file.name(),
            file.summary().rows(),
            file.summary().badRows(),
            file.summary().counts());
    log.write(lines -> FileRecordWriter.add(entry, lines));
  }

  /** An object that is none to answer. */
  void ignored(CreatedObject object, String why, RequestClock clock) {
    line("INFO", object, why, clock);
  }

  /** A file that could not be answered. */
  void failed(FileFailure failure, RequestClock clock) {
    line("ERROR", failure.object(), failure.code(), clock);
  }

  private void line(String level, CreatedObject object, String what, RequestClock clock) {
    log.write(
        lines ->
            lines.add(
                json -> {
                  json.writeStringField("type", "file_event");
                  json.writeStringField("level", level);
                  json.writeStringField("time", Instant.now().toString());
                  json.writeStringField("request_id", clock.requestId());
                  json.writeStringField("bucket", object.bucket());
                  json.writeStringField("key", object.key());
                  json.writeStringField("message", what);
                }));
  }

  /** The refusal of an event; it is refused even where that cannot be kept. */
  void refused(Problem problem, ScoredBy by, RequestClock clock) {
    RefusalRecord refusal = RefusedEvent.of(problem, by, clock.untilNow());
    try {
      log.write(lines -> RefusalRecordWriter.add(refusal, lines));
    } catch (UncheckedIOException unwritable) {
      // Whoever asked is to hear what is wrong all the same.
    }
  }
}
