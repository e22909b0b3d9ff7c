package dev.tranche.lambda;

import static dev.tranche.lambda.TestFunction.SILENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartAndStopTest {

  @TempDir Path root;

  @Test
  void saysWhyInitialisationFailed() throws Exception {
    FunctionFailure failure = failureOf(TestFunction.in(root, "init-error"));
    assertEquals("NoModel", failure.errorType());
    assertEquals("no model at /opt/models", failure.getMessage());
  }

  @Test
  void noticesAProcessThatEndsBeforeItAsksForAnEvent() throws Exception {
    assertEquals(
        "Runtime exited: exit status 3", failureOf(TestFunction.in(root, "exit")).getMessage());
  }

  @Test
  void givesUpOnAProcessThatNeverAsksForAnEvent() throws Exception {
    FunctionSpec spec = TestFunction.in(root, "sleep").withLimits(TestFunction.seconds(1, 0.5));
    FunctionFailure failure = failureOf(spec);
    assertEquals("Runtime.InitTimeout", failure.errorType());
    assertEquals(
        "The function did not ask for its first event within 0.50 seconds", failure.getMessage());
  }

  @Test
  void namesABootstrapThatIsMissingOrNotExecutable() throws Exception {
    FunctionSpec spec = FunctionSpec.of("credit", root, new NativeRuntime());
    assertEquals(root.resolve("bootstrap") + " does not exist", failureOf(spec).getMessage());
    Files.writeString(root.resolve("bootstrap"), "");
    assertEquals(root.resolve("bootstrap") + " is not executable", failureOf(spec).getMessage());
  }

  @Test
  void refusesARootThatIsNoFolder() {
    Path missing = root.resolve("missing");
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> FunctionSpec.of("credit", missing, new NativeRuntime()));
    assertTrue(refusal.getMessage().contains(missing + " is not a folder"));
  }

  @Test
  void asksTheProcessToEndOnClose() throws Exception {
    LocalFunction function = TestFunction.serving(root);
    ProcessHandle process = ProcessHandle.of(function.pid()).orElseThrow();
    function.close();
    assertFalse(process.isAlive());
    assertEquals("yes", Files.readString(root.resolve("terminated")));
  }

  @Test
  void killsAProcessThatWillNotEnd() throws Exception {
    LocalFunction function = LocalFunction.start(TestFunction.in(root, "stubborn"), SILENT);
    ProcessHandle process = ProcessHandle.of(function.pid()).orElseThrow();
    function.close();
    assertFalse(process.isAlive());
  }

  @Test
  void failsTheInvocationUnderWayAndAllLaterOnesOnClose() throws Exception {
    LocalFunction function = TestFunction.serving(root);
    CompletableFuture<Void> hanging =
        CompletableFuture.runAsync(() -> assertClosed(function, "hang"));
    TimeUnit.MILLISECONDS.sleep(200);
    function.close();
    hanging.get(20, TimeUnit.SECONDS);
    assertClosed(function, "1");
  }

  @Test
  void leavesNoProcessBehindWhenTheHostIsTerminated() throws Exception {
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TestHost.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = host.inputReader()) {
      ProcessHandle function = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
      host.destroy();
      function.onExit().get(20, TimeUnit.SECONDS);
      assertEquals("yes", Files.readString(root.resolve("terminated")));
    } finally {
      host.destroyForcibly();
    }
  }

  private static void assertClosed(LocalFunction function, String event) {
    FunctionFailure failure =
        assertThrows(FunctionFailure.class, () -> function.invoke(event.getBytes(UTF_8)));
    assertEquals("Sandbox.Closed", failure.errorType());
  }

  private static FunctionFailure failureOf(FunctionSpec spec) {
    return assertThrows(FunctionFailure.class, () -> LocalFunction.start(spec, SILENT).close());
  }
}
