package dev.tranche.risk.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tranche.risk.record.RequestNotes;
import dev.tranche.risk.record.UndecidedLog;
import dev.tranche.scoring.function.FailureLog;
import dev.tranche.scoring.function.ForeignEvent;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.problem.Problem;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaRecorder;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;

/**
 * Takes the place of Quarkus' own handler of HTTP API events ({@code LambdaHttpHandler}) and serves
 * the same requests. That one makes texts of bodies and carries answers over byte by byte, which
 * for a thousand customers takes as long as scoring them.
 */
@Singleton
final class EventHandler {
  private static final String HEAD = "HEAD";
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int SERVER_ERROR = 500;

  private final FailureLog log;
  private final Instance<UndecidedLog> undecided;

  /**
   * Made at the start.
   *
   * @param undecided made with the first that it is needed for
   */
  EventHandler(FailureLog log, Instance<UndecidedLog> undecided) {
    this.log = log;
    this.undecided = undecided;
  }

  /** Has Quarkus call the handler below, whichever it was built with. */
  void install(@Observes StartupEvent start) {
    new AmazonLambdaRecorder(new RuntimeValue<>())
        .setStreamHandlerClass(RequestStreamHandler.class);
  }

  /** A bean but no class of its own: Quarkus refuses to build with two classes of handlers. */
  @Produces
  @Singleton
  @Unremovable
  RequestStreamHandler handler() {
    return (event, answer, context) -> answer(event.readAllBytes(), context).write(answer);
  }

  private EventAnswer answer(byte[] event, Context context) {
    String requestId = context.getAwsRequestId();
    LambdaEvent read = LambdaEvent.read(event);
    if (read instanceof LambdaEvent.Served request) {
      AnsweredTrace trace = OriginReader.trace(request.event(), requestId);
      return answer(request.event(), trace, context).named(requestId, trace);
    }
    try {
      return answer(((LambdaEvent.Foreign) read).kind(), requestId)
          .named(requestId, OriginReader.trace(requestId));
    } catch (UnservedEventException e) {
      log.unserved(requestId, e);
      throw e;
    }
  }

  private EventAnswer answer(HttpEvent event, AnsweredTrace trace, Context context) {
    String requestId = context.getAwsRequestId();
    RequestNotes notes =
        new RequestNotes(RequestClock.start(requestId, OriginReader.of(event, trace)));
    EventAnswer answer = answer(event, context, notes);
    if (answer.status() >= SERVER_ERROR) {
      undecided.get().failed(notes);
    } else if (event.asksForDecision() && isRefusal(answer.status())) {
      undecided.get().refused(notes, answer.status());
    }
    return event.method().equals(HEAD) ? answer.withoutBody() : answer;
  }

  private EventAnswer answer(HttpEvent event, Context context, RequestNotes notes) {
    String requestId = context.getAwsRequestId();
    try {
      return served(event, context, notes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return EventAnswer.of(Problem.unexpected(), requestId);
    } catch (ExecutionException | RuntimeException e) {
      log.unanswered(requestId, e);
      return EventAnswer.of(Problem.unexpected(), requestId);
    }
  }

  private static EventAnswer served(HttpEvent event, Context context, RequestNotes notes)
      throws InterruptedException, ExecutionException {
    String requestId = context.getAwsRequestId();
    if (event.asksForDecision()
        && event
            .header(IdempotencyKey.HEADER)
            .filter(it -> IdempotencyKey.read(it).isEmpty())
            .isPresent()) {
      Problem problem = Problem.ofHeader(IdempotencyKey.invalid());
      notes.refused(problem);
      return EventAnswer.of(problem, requestId);
    }
    try {
      return VirtualServer.serve(event, context, notes);
    } catch (IllegalRequestException e) {
      return badRequest(e.detail(), requestId);
    }
  }

  /** Where there is nothing that decides, nothing is refused. */
  private static boolean isRefusal(int status) {
    return status >= BAD_REQUEST && status != NOT_FOUND && status != METHOD_NOT_ALLOWED;
  }

  private static EventAnswer answer(ForeignEvent event, String requestId) {
    return switch (event) {
      case WARM_UP -> EventAnswer.ok();
      case HTTP ->
          badRequest(
                  "Only payload format 2.0 is served: set it in the HTTP API's integration, or take"
                      + " a function URL",
                  requestId)
              .forOlderFormats();
      case RECORDS, BUS, OTHER -> throw new UnservedEventException(event);
    };
  }

  private static EventAnswer badRequest(String detail, String requestId) {
    return EventAnswer.of(Problem.ofStatus(BAD_REQUEST, "Bad Request", detail), requestId);
  }
}
