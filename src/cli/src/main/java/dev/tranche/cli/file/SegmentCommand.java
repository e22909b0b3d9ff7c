package dev.tranche.cli.file;

import dev.tranche.batch.segment.AssignedRows;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.Segmenter;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tranche segment}: a file of customers, each with its segment. */
@Command(
    name = "segment",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the segments of the customers of a CSV file, as the segmentation function would.",
      "Writes id, segment, name, distance, confidence and outlier, in the file's order."
    },
    footer = {"  tranche segment --data users.csv --id customer --out segments.csv"})
public final class SegmentCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private final CustomerFileOptions files = new CustomerFileOptions();

  @Override
  public Integer call() throws IOException {
    Bundle bundle = Bundle.load(files.bundle(Task.SEGMENTS), Task.SEGMENTS);
    try (Segmenter segmenter = Segmenter.open(bundle)) {
      files.answer(command.commandLine(), "segmenting", "segmented", new AssignedRows(segmenter));
    }
    return ExitCode.OK;
  }
}
