package dev.tranche.risk.event;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.risk.record.RequestNotes;
import dev.tranche.scoring.audit.RequestOrigin;
import dev.tranche.scoring.function.RequestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * What this package takes for granted of Quarkus' inner parts, which a newer one may change: if
 * anything fails after an upgrade, this is to be looked at first.
 */
@QuarkusTest
class FrameworkTest {
  private static final String MODEL =
      "{\"rawPath\": \"/v1/model\", \"headers\": {\"X-Seen\": \"a,b\"},"
          + " \"requestContext\": {\"http\": {\"method\": \"GET\"}}}";

  private final ObjectMapper json = new ObjectMapper();

  @Inject Seen seen;
  @Inject Vertx vertx;

  /** Notes what comes with a request. */
  @Singleton
  static class Seen {
    private final CopyOnWriteArrayList<Optional<HttpEvent>> events = new CopyOnWriteArrayList<>();

    void register(@Observes Filters filters) {
      filters.register(
          request -> {
            events.add(EventContext.of(request, HttpEvent.class));
            request.next();
          },
          1);
    }
  }

  /** Or Vert.x writes stack traces among the records of requests that take seconds. */
  @Test
  void requestsMayTakeAsLongAsLambdaLetsThem() {
    var inner = (VertxInternal) vertx;
    long most = inner.maxEventLoopExecTimeUnit().toMinutes(inner.maxEventLoopExecTime());
    assertTrue(most > 15, most + " minutes");
  }

  /** Its own would make a request of it. */
  @Test
  void quarkusCallsOurHandlerAndNotItsOwn() throws Exception {
    String answer = given().contentType("application/json").body("{}").post("/_lambda_").asString();
    assertEquals("ok", json.readTree(answer).get("body").textValue(), answer);
  }

  @Test
  void theServerTakesARequestOverItsVirtualConnectionAndAnswers() throws Exception {
    HttpEvent event = HttpEvent.of(json.readTree(MODEL));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    VirtualServer.serve(event, context("r-1"), notes()).write(bytes);
    JsonNode answer = json.readTree(bytes.toByteArray());
    assertEquals(200, answer.get("statusCode").intValue());
    assertTrue(json.readTree(answer.get("body").textValue()).has("champion"));
  }

  @Test
  void theEventGoesWithTheRequest() throws Exception {
    HttpEvent event = HttpEvent.of(json.readTree(MODEL));
    VirtualServer.serve(event, context("r-2"), notes());
    assertTrue(seen.events.contains(Optional.of(event)), seen.events.toString());
  }

  private static RequestNotes notes() {
    return new RequestNotes(RequestClock.start("r", RequestOrigin.UNKNOWN));
  }

  private static Context context(String requestId) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                method.getName().equals("getAwsRequestId") ? requestId : null);
  }
}
