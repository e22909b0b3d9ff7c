package dev.tranche.spark.command;

import dev.tranche.scoring.bundle.Task;
import dev.tranche.spark.row.SegmentChoice;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code segment}: customers, each with its segment. */
@Command(
    name = "segment",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the segments of customers as the segmentation function would.",
      "Writes their columns, segment, name, distance, confidence, outlier, warnings and errors."
    })
final class SegmentOnSpark implements Callable<Integer> {
  private final Supplier<SparkSession> sessions;

  @Spec private CommandSpec command;

  @Mixin private final SparkRun run = new SparkRun();

  SegmentOnSpark(Supplier<SparkSession> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Integer call() {
    run.answer(
        sessions.get(), Task.SEGMENTS, new SegmentChoice(), "name", command.commandLine().getErr());
    return ExitCode.OK;
  }
}
