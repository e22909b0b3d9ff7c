package dev.tranche.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.Headers;
import dev.tranche.lambda.FunctionSpec;
import dev.tranche.lambda.JvmRuntime;
import dev.tranche.lambda.LocalFunction;
import dev.tranche.lambda.http.Reply;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SegmentationRouteTest {
  private static Reply ask(SegmentationRoute route, String type, String event) {
    Headers headers = new Headers();
    headers.set("Content-Type", type);
    return route.reply(headers, event.getBytes(UTF_8));
  }

  @Test
  void saysThatThereIsNoSegmentation() {
    SegmentationRoute none = new SegmentationRoute(Optional.empty());
    assertEquals(204, ask(none, "application/json", "{}").status());
  }

  @Test
  void takesNothingThatAnotherPageCouldSendUnasked() {
    SegmentationRoute none = new SegmentationRoute(Optional.empty());
    assertEquals(415, ask(none, "text/plain", "{}").status());
    assertEquals(415, none.reply(new Headers(), new byte[0]).status());
  }

  @Test
  @EnabledOnOs(
      value = OS.LINUX,
      disabledReason = "AWS's runtime interface client has native parts for Linux only")
  void handsOnTheAnswerOfTheFunctionOrItsError() throws Exception {
    JvmRuntime runtime = JvmRuntime.of(SegmentsHandler.class.getName() + "::answer");
    FunctionSpec spec = FunctionSpec.of("segments", Path.of("target/test-classes"), runtime);
    try (LocalFunction function = LocalFunction.start(spec, (name, line) -> {})) {
      SegmentationRoute route = new SegmentationRoute(Optional.of(function));
      Reply answer = ask(route, "application/json; charset=utf-8", "{\"id\":\"é\"}");
      assertEquals(200, answer.status());
      assertEquals("{\"id\":\"é\",\"segment\":1}", new String(answer.body(), UTF_8));
      Reply failure = ask(route, "application/json", "{}");
      assertEquals(422, failure.status());
      assertEquals(
          "{\"errorType\":\"java.lang.IllegalArgumentException\",\"errorMessage\":\"no id\"}",
          new String(failure.body(), UTF_8));
    }
  }
}
