package dev.tranche.risk.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tranche.risk.problem.Problem;
import dev.tranche.risk.record.FailureLog;
import dev.tranche.scoring.function.ForeignEvent;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaRecorder;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
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
  private static final int BAD_REQUEST = 400;

  private final FailureLog log;

  EventHandler(FailureLog log) {
    this.log = log;
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
    try {
      LambdaEvent read = LambdaEvent.read(event);
      return read instanceof LambdaEvent.Served request
          ? VirtualServer.serve(request.event(), context)
          : answer(((LambdaEvent.Foreign) read).kind(), requestId);
    } catch (UnservedEventException e) {
      log.unserved(requestId, e);
      throw e;
    } catch (IllegalRequestException e) {
      return badRequest(e.detail(), requestId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return EventAnswer.of(Problem.unexpected(), requestId);
    } catch (ExecutionException | RuntimeException e) {
      log.unanswered(requestId, e);
      return EventAnswer.of(Problem.unexpected(), requestId);
    }
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
