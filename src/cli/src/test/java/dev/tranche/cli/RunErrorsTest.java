package dev.tranche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.scoring.BundleException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

class RunErrorsTest {
  @Command
  private static final class Anything {}

  private record Told(int code, List<String> lines) {}

  private static Told handle(Exception failure) {
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new Anything()).setErr(new PrintWriter(err, true));
    int code = new RunErrors().handleExecutionException(failure, line, line.parseArgs());
    return new Told(code, err.toString().lines().toList());
  }

  private static void assertOneLine(String expected, Exception failure) {
    assertEquals(new Told(2, List.of("tranche: " + expected)), handle(failure));
  }

  @Test
  void whatTheUserCanMendIsOneLine() {
    assertOneLine("loans.csv: is empty", new InputException("loans.csv: is empty"));
    assertOneLine("a.onnx: missing", new BundleException("a.onnx: missing"));
    assertOneLine("a.csv: no such file", new NoSuchFileException("a.csv"));
    assertOneLine("a.csv: permission denied", new AccessDeniedException("a.csv"));
    assertOneLine("No space left on device", new IOException("No space left on device"));
    assertOneLine(
        "No space left on device",
        new UncheckedIOException(new IOException("No space left on device")));
    assertOneLine("IOException", new IOException());
  }

  @Test
  void everyErrorOfASpecHasALine() {
    Told told = handle(new InputException("risk.yaml: one\nrisk.yaml: two"));
    assertEquals(List.of("tranche: risk.yaml: one", "tranche: risk.yaml: two"), told.lines());
  }

  @Test
  void onlyAnErrorOfThisProgramShowsAStackTrace() {
    Told told = handle(new IllegalStateException("impossible"));
    assertEquals(1, told.code());
    assertTrue(told.lines().get(0).contains("please report it"), told.lines().get(0));
    assertTrue(told.lines().stream().anyMatch(line -> line.startsWith("\tat ")));
  }

  @Test
  void tooLittleMemoryIsOneLineThatSaysHowToGiveMore() {
    @Command
    final class Hungry implements Callable<Integer> {
      @Parameters private String file;

      @Override
      public Integer call() {
        throw new OutOfMemoryError("no room for " + file);
      }
    }
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new Hungry()).setErr(new PrintWriter(err, true));
    assertEquals(2, Tranche.run(line, "loans.csv"));
    List<String> lines = err.toString().lines().toList();
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).startsWith("tranche: the data needs more than the "), lines.get(0));
    assertTrue(lines.get(0).contains("JAVA_TOOL_OPTIONS=-Xmx12g"), lines.get(0));
  }
}
