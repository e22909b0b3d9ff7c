package dev.tranche.cli;

import static java.util.Objects.requireNonNull;

import dev.tranche.base.InputException;
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
      String.valueOf(failure.getMessage())
          .lines()
          .forEach(message -> err.println("tranche: " + message));
      return YOURS;
    }
    if (failure instanceof IOException io) {
      err.println("tranche: " + describe(io));
      return YOURS;
    }
    if (failure instanceof UncheckedIOException io) {
      err.println("tranche: " + describe(requireNonNull(io.getCause())));
      return YOURS;
    }
    if (failure instanceof ParityException) {
      err.println("tranche: " + failure.getMessage());
      return OURS;
    }
    err.println("tranche: a failure of this program, please report it: " + failure);
    failure.printStackTrace(err);
    return OURS;
  }

  /**
   * What to do where the memory is too small for the data.
   *
   * @param heap as much as Java allows itself, in bytes
   */
  static int outOfMemory(PrintWriter err, long heap) {
    err.printf(
        Locale.ROOT,
        "tranche: the data needs more than the %.1f GB of memory that Java may use;"
            + " JAVA_TOOL_OPTIONS=-Xmx12g, for example, allows it 12 GB%n",
        heap / 1e9);
    return YOURS;
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
