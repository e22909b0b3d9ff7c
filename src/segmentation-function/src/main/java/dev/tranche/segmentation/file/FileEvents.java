package dev.tranche.segmentation.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.audit.RequestOrigin;
import dev.tranche.scoring.function.FailureLog;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.segmentation.answer.RefusedEventException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the bytes of an event on new objects to those of its answer, the files being done. */
@Singleton
public final class FileEvents {
  private final StrictJson json = new StrictJson();
  private final FileEventReader reader = new FileEventReader();
  private final FileAnswers answers;
  private final FileSettings settings;
  private final FileLog log;
  private final FailureLog failures;

  FileEvents(FileAnswers answers, FileSettings settings, FileLog log, FailureLog failures) {
    this.answers = answers;
    this.settings = settings;
    this.log = log;
    this.failures = failures;
  }

  /** That each customer of a file is answered. */
  public FileWork answering(FileTask task) {
    return new AnsweringWork(answers, log, task);
  }

  /**
   * Does all files of an event: those that can be are, whatever is wrong with the others.
   *
   * @return what became of each, and which objects are none to answer
   * @throws RefusedEventException if it is another kind of event, or a file could not be done
   */
  public byte[] answer(byte[] event, String requestId, FileWork work) {
    RequestClock clock = RequestClock.start(requestId, RequestOrigin.UNKNOWN);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode files = answer.putArray("files");
    ArrayNode ignored = answer.putArray("ignored");
    List<FileFailure> failed = new ArrayList<>();
    for (CreatedObject object : objects(event, work, clock)) {
      Optional<String> why = settings.prefixes().ignored(object.key());
      if (why.isPresent()) {
        log.ignored(object, why.get(), clock);
        ignored
            .addObject()
            .put("bucket", object.bucket())
            .put("file", object.key())
            .put("why", why.get());
      } else {
        answer(object, work, clock, files, failed);
      }
    }
    if (!failed.isEmpty()) {
      throw refused(
          Problem.ofErrors(failed.stream().map(FileFailure::entry).toList(), failed.size()),
          work,
          clock);
    }
    return json.write(answer.put("request_id", requestId));
  }

  private List<CreatedObject> objects(byte[] event, FileWork work, RequestClock clock) {
    try {
      return reader.read(event);
    } catch (RefusedRequestException refused) {
      throw refused(Problem.of(refused), work, clock);
    }
  }

  private void answer(
      CreatedObject object,
      FileWork work,
      RequestClock clock,
      ArrayNode files,
      List<FileFailure> failed) {
    try {
      files.add(work.done(object, clock));
    } catch (RuntimeException e) {
      FileFailure failure = FileFailure.of(object, e);
      log.failed(failure, clock);
      if (failure.inside()) {
        failures.unanswered(clock.requestId(), e);
      }
      failed.add(failure);
    }
  }

  private RefusedEventException refused(Problem problem, FileWork work, RequestClock clock) {
    log.refused(problem, work.by(), clock);
    return new RefusedEventException(problem, clock.requestId());
  }
}
