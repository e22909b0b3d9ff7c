package dev.tranche.spark.command;

import dev.tranche.base.InputException;
import dev.tranche.scoring.BundleException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Whatever stops a command, as one line, also if it happened on an executor; a stack trace only for
 * failures of this program or of the cluster.
 */
final class SparkErrors implements IExecutionExceptionHandler {
  private static final int OURS = 1;
  private static final int YOURS = 2;

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    Optional<String> theirs =
        Stream.<Throwable>iterate(failure, it -> it != null, Throwable::getCause)
            .filter(SparkErrors::isOfInput)
            .findFirst()
            .map(cause -> String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
    if (theirs.isPresent()) {
      err.println("tranche-spark: " + theirs.get());
      return YOURS;
    }
    err.println("tranche-spark: a failure of this program or of the cluster: " + failure);
    failure.printStackTrace(err);
    return OURS;
  }

  /** Also what Spark cannot find, or cannot read. */
  private static boolean isOfInput(Throwable cause) {
    return cause instanceof InputException
        || cause instanceof BundleException
        || cause instanceof AnalysisException
        || cause instanceof IOException;
  }
}
