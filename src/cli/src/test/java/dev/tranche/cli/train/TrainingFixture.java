package dev.tranche.cli.train;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.training.LoanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small file of loans and one of customers with some of the same ids, to train on. */
record TrainingFixture(Path folder) {
  static TrainingFixture in(Path folder) throws IOException {
    LoanFile.of(300, 1).write(folder.resolve("loans.csv"));
    Files.writeString(
        folder.resolve("users.csv"),
        "customer,visits,spent\n"
            + IntStream.range(0, 80)
                .mapToObj(
                    i ->
                        "C"
                            + (1000 + i)
                            + ","
                            + (i % 2 * 40 + i % 7)
                            + ","
                            + (i % 2 * 300 + i % 11))
                .collect(Collectors.joining("\n")));
    return new TrainingFixture(folder);
  }

  Path out() {
    return folder.resolve("out");
  }

  CommandLineRun risk(Object... more) {
    return run(
        List.of("train", "risk", "--data", folder.resolve("loans.csv"), "--target", "defaulted"),
        more);
  }

  CommandLineRun segments(Object... more) {
    return run(List.of("train", "segments", "--data", folder.resolve("users.csv")), more);
  }

  CommandLineRun all(Object... more) {
    return run(
        List.of(
            "train",
            "all",
            "--data",
            folder.resolve("loans.csv"),
            "--users",
            folder.resolve("users.csv"),
            "--target",
            "defaulted"),
        more);
  }

  private CommandLineRun run(List<Object> command, Object... more) {
    List<Object> arguments = new ArrayList<>(command);
    arguments.addAll(List.of("--id", "customer", "--out", out()));
    arguments.addAll(List.of(more));
    return CommandLineRun.run(arguments.toArray());
  }
}
