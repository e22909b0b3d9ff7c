package dev.tranche.spark.command;

import dev.tranche.base.InputException;
import dev.tranche.scoring.BundleException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
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
            .map(SparkErrors::line);
    if (theirs.isPresent()) {
      err.println("tranche-spark: " + theirs.get());
      return YOURS;
    }
    err.println("tranche-spark: a failure of this program or of the cluster: " + failure);
    failure.printStackTrace(err);
    return OURS;
  }

  /** Some of Spark's messages begin with an empty line; of headers the file is told in the last. */
  private static String line(Throwable cause) {
    List<String> lines =
        String.valueOf(cause.getMessage()).lines().filter(line -> !line.isBlank()).toList();
    if (isOfHeaders(cause)) {
      return "the CSV files need the same columns in the same order, each with a name, and one has"
          + " others: "
          + lines.get(lines.size() - 1).strip();
    }
    return lines.isEmpty() ? cause.toString() : lines.get(0).strip();
  }

  private static boolean isOfHeaders(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return cause instanceof IllegalArgumentException
        && (message.contains("CSV header does not conform to the schema")
            || message.contains("Number of column in CSV header"));
  }

  /** Which Spark tells by nothing but a message. */
  private static boolean isNoParquet(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return cause.getClass() == RuntimeException.class && message.contains(" is not a Parquet file");
  }

  /** Also what Spark cannot find, or cannot read. */
  private static boolean isOfInput(Throwable cause) {
    return cause instanceof InputException
        || cause instanceof BundleException
        || cause instanceof AnalysisException
        || cause instanceof IOException
        || isOfHeaders(cause)
        || isNoParquet(cause);
  }
}
