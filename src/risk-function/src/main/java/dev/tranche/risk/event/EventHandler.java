package dev.tranche.risk.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaRecorder;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jboss.logging.Logger;

/**
 * Takes the place of Quarkus' own handler of HTTP API events ({@code LambdaHttpHandler}) and serves
 * the same requests. That one makes texts of bodies and carries answers over byte by byte, which
 * for a thousand customers takes as long as scoring them.
 */
@Singleton
final class EventHandler {
  private static final Logger LOG = Logger.getLogger(EventHandler.class);

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
    return EventHandler::handle;
  }

  private static void handle(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer(event.readAllBytes(), context).write(answer);
  }

  private static EventAnswer answer(byte[] event, Context context) {
    try {
      return VirtualServer.serve(HttpEvent.read(event), context);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return EventAnswer.failed(context.getAwsRequestId());
    } catch (IOException refused) {
      LOG.error(refused.getMessage());
      return EventAnswer.failed(context.getAwsRequestId());
    } catch (Exception e) {
      LOG.error("Request Failure", e);
      return EventAnswer.failed(context.getAwsRequestId());
    }
  }
}
