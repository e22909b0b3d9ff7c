package dev.tranche.lambda;

import static dev.tranche.lambda.TestFunction.SILENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalFunctionTest {

  @TempDir Path root;

  @Test
  void returnsWhatTheFunctionAnswersTimeAfterTime() throws Exception {
    try (LocalFunction function = TestFunction.serving(root)) {
      assertEquals("{\"income\":\"1200 €\"}", invoke(function, "{\"income\":\"1200 €\"}"));
      assertEquals("[2]", invoke(function, "[2]"));
      assertTrue(function.initDuration().toNanos() > 0);
    }
  }

  @Test
  void givesManyInvokersEachTheirOwnAnswer() throws Exception {
    try (LocalFunction function = TestFunction.serving(root)) {
      IntStream.range(0, 40)
          .parallel()
          .forEach(
              i -> {
                try {
                  assertEquals(Integer.toString(i), invoke(function, Integer.toString(i)));
                } catch (FunctionFailure e) {
                  throw new AssertionError(e);
                }
              });
    }
  }

  @Test
  void startsTheProcessWithLambdasEnvironmentAndNothingOfOurs() throws Exception {
    FunctionSpec spec =
        TestFunction.in(root, "serve").withEnvironment(Map.of("TRANCHE_MODELS", "/m", "TZ", "CET"));
    try (LocalFunction function = LocalFunction.start(spec, SILENT)) {
      JsonNode seen = new JsonMapper().readTree(invoke(function, "environment"));
      assertEquals("credit", seen.path("AWS_LAMBDA_FUNCTION_NAME").asText());
      assertEquals("512", seen.path("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").asText());
      assertEquals("bootstrap", seen.path("_HANDLER").asText());
      assertEquals(root.toString(), seen.path("LAMBDA_TASK_ROOT").asText());
      assertTrue(seen.path("AWS_LAMBDA_RUNTIME_API").asText().startsWith("127.0.0.1:"));
      assertEquals("/m", seen.path("TRANCHE_MODELS").asText());
      assertEquals("CET", seen.path("TZ").asText());
      assertFalse(seen.has("HOME"), seen.toString());
    }
  }

  @Test
  void tellsTheFunctionItsRequestDeadlineAndArn() throws Exception {
    try (LocalFunction function = TestFunction.serving(root)) {
      long before = System.currentTimeMillis();
      JsonNode headers = new JsonMapper().readTree(invoke(function, "headers"));
      long deadline = headers.path("lambda-runtime-deadline-ms").asLong();
      assertTrue(deadline >= before + 30_000 && deadline < before + 90_000, headers.toString());
      assertEquals(
          "arn:aws:lambda:eu-central-1:000000000000:function:credit",
          headers.path("lambda-runtime-invoked-function-arn").asText());
      assertTrue(
          headers
              .path("lambda-runtime-trace-id")
              .asText()
              .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};.*"));
    }
  }

  @Test
  void forwardsOutputLineByLineWithTheFunctionsName() throws Exception {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    FunctionLog log = (name, line) -> lines.add(name + "|" + line);
    try (LocalFunction function = LocalFunction.start(TestFunction.in(root, "serve"), log)) {
      invoke(function, "print");
      assertEquals("credit|first", lines.poll(20, TimeUnit.SECONDS));
      assertEquals("credit|second é", lines.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void reportsTheErrorOfAFunctionAndGoesOnWithTheSameProcess() throws Exception {
    try (LocalFunction function = TestFunction.serving(root)) {
      long pid = function.pid();
      FunctionFailure failure =
          assertThrows(FunctionFailure.class, () -> invoke(function, "error"));
      assertEquals("Bad", failure.errorType());
      assertEquals("no such customer", failure.getMessage());
      assertEquals(
          "{\"errorType\":\"Bad\",\"errorMessage\":\"no such customer\"}", failure.payload());
      assertEquals("1", invoke(function, "1"));
      assertEquals(pid, function.pid());
    }
  }

  @Test
  void namesAnErrorWithoutADocumentByItsHeader() throws Exception {
    try (LocalFunction function = TestFunction.serving(root)) {
      FunctionFailure failure =
          assertThrows(FunctionFailure.class, () -> invoke(function, "bare-error"));
      assertEquals("Header.Type", failure.errorType());
    }
  }

  @Test
  void reportsADeadProcessAndStartsAFreshOneForTheNextEvent() throws Exception {
    try (LocalFunction function = TestFunction.serving(root)) {
      long pid = function.pid();
      FunctionFailure failure = assertThrows(FunctionFailure.class, () -> invoke(function, "die"));
      assertEquals("Runtime.ExitError", failure.errorType());
      assertEquals("Runtime exited: exit status 7", failure.getMessage());
      assertEquals("1", invoke(function, "1"));
      assertNotEquals(pid, function.pid());
    }
  }

  @Test
  void endsAnInvocationThatTakesTooLongAndItsProcess() throws Exception {
    FunctionSpec spec = TestFunction.in(root, "serve").withLimits(TestFunction.seconds(0.5, 60));
    try (LocalFunction function = LocalFunction.start(spec, SILENT)) {
      ProcessHandle process = ProcessHandle.of(function.pid()).orElseThrow();
      FunctionFailure failure = assertThrows(FunctionFailure.class, () -> invoke(function, "hang"));
      assertEquals("Sandbox.Timedout", failure.errorType());
      assertEquals("Task timed out after 0.50 seconds", failure.getMessage());
      assertFalse(process.onExit().get(20, TimeUnit.SECONDS).isAlive());
    }
  }

  @Test
  void refusesAnAnswerAndAnEventOverSixMegabytes() throws Exception {
    try (LocalFunction function = TestFunction.serving(root)) {
      assertEquals(
          "Function.ResponseSizeTooLarge",
          assertThrows(FunctionFailure.class, () -> invoke(function, "large")).errorType());
      assertEquals(
          "RequestEntityTooLarge",
          assertThrows(FunctionFailure.class, () -> function.invoke(new byte[7 * 1024 * 1024]))
              .errorType());
    }
  }

  @Test
  void refusesAnAnswerToARequestNobodyMade() throws Exception {
    try (LocalFunction function = TestFunction.serving(root)) {
      assertEquals("400", invoke(function, "wrong-id"));
    }
  }

  private static String invoke(LocalFunction function, String event) throws FunctionFailure {
    return new String(function.invoke(event.getBytes(UTF_8)), UTF_8);
  }
}
