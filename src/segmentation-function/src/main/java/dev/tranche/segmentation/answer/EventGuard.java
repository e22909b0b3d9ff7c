package dev.tranche.segmentation.answer;

import dev.tranche.scoring.function.FailureLog;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.problem.Problem;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** Turns whatever goes wrong with an event into its refusal, and keeps that. Thread-safe. */
@Singleton
public final class EventGuard {
  private final AssignmentLog log;
  private final FailureLog failures;

  EventGuard(AssignmentLog log, FailureLog failures) {
    this.log = log;
    this.failures = failures;
  }

  /**
   * The answer.
   *
   * @throws RefusedEventException if there is none
   */
  public ByteBuffer answer(RequestClock clock, Supplier<ByteBuffer> answer) {
    try {
      return answer.get();
    } catch (RefusedRequestException refused) {
      Problem problem = Problem.of(refused);
      log.refused(problem, clock);
      throw new RefusedEventException(problem, clock.requestId());
    } catch (RuntimeException e) {
      failures.unanswered(clock.requestId(), e);
      throw new RefusedEventException(Problem.unexpected(), clock.requestId());
    }
  }
}
