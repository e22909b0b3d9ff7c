package dev.tranche.cli;

import static java.util.Objects.requireNonNull;

import dev.tranche.base.InputException;
import dev.tranche.cli.console.Colours;
import dev.tranche.scoring.BundleException;
import dev.tranche.training.bundle.ParityException;
import dev.tranche.training.onnx.ReservedNameException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Whatever stops a command, as one line; a stack trace only for errors of this program. */
final class RunErrors implements IExecutionExceptionHandler {
  private static final int OURS = 1;
  private static final int YOURS = 2;

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (failure instanceof InputException
        || failure instanceof BundleException
        || failure instanceof ReservedNameException) {
      String.valueOf(failure.getMessage()).lines().forEach(message -> tell(err, message));
      return YOURS;
    }
    if (failure instanceof IOException io) {
      tell(err, describe(io));
      return YOURS;
    }
    if (failure instanceof UncheckedIOException io) {
      tell(err, describe(requireNonNull(io.getCause())));
      return YOURS;
    }
    if (failure instanceof ParityException) {
      tell(err, String.valueOf(failure.getMessage()));
      return OURS;
    }
    tell(err, "a failure of this program, please report it: " + failure);
    failure.printStackTrace(err);
    return OURS;
  }

  /**
   * What to do where the memory is too small for the data.
   *
   * @param heap as much as Java allows itself, in bytes
   */
  static int outOfMemory(PrintWriter err, long heap) {
    tell(
        err,
        String.format(
            Locale.ROOT,
            "the data needs more than the %.1f GB of memory that Java may use;"
                + " JAVA_TOOL_OPTIONS=-Xmx12g, for example, allows it 12 GB",
            heap / 1e9));
    return YOURS;
  }

  /** One line of an error. */
  static void tell(PrintWriter err, String message) {
    err.println(Colours.ofErrors().error("tranche:") + " " + message);
  }

  private static String describe(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return failure.getMessage() + ": no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return failure.getMessage() + ": permission denied";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
