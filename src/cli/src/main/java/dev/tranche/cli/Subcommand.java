package dev.tranche.cli;

import dev.tranche.cli.bench.BenchCommand;
import dev.tranche.cli.build.CompileCommand;
import dev.tranche.cli.build.LayerCommand;
import dev.tranche.cli.build.PackageCommand;
import dev.tranche.cli.doctor.DoctorCommand;
import dev.tranche.cli.file.ScoreCommand;
import dev.tranche.cli.file.SegmentCommand;
import dev.tranche.cli.file.SegmentsCommand;
import dev.tranche.cli.generate.GenerateCommand;
import dev.tranche.cli.monitor.MonitorCommand;
import dev.tranche.cli.replay.ReplayCommand;
import dev.tranche.cli.retrain.RetrainCommand;
import dev.tranche.cli.serve.DemoCommand;
import dev.tranche.cli.serve.ServeCommand;
import dev.tranche.cli.shell.CompletionCommand;
import dev.tranche.cli.shell.ManCommand;
import dev.tranche.cli.spark.SparkCommand;
import dev.tranche.cli.train.TrainCommand;
import dev.tranche.cli.view.CompareCommand;
import dev.tranche.cli.view.ReportCommand;
import java.util.List;
import picocli.CommandLine.HelpCommand;

/**
 * One of the commands.
 *
 * @param name as its annotation has it, which takes longer to read
 * @param alone whether it can do without the others: it neither runs nor describes them
 */
record Subcommand(String name, Class<?> type, boolean alone) {
  /** In the order of the help. */
  static List<Subcommand> all() {
    return List.of(
        amongAll("demo", DemoCommand.class),
        alone("train", TrainCommand.class),
        alone("report", ReportCommand.class),
        alone("compare", CompareCommand.class),
        alone("score", ScoreCommand.class),
        alone("segment", SegmentCommand.class),
        alone("segments", SegmentsCommand.class),
        alone("serve", ServeCommand.class),
        alone("compile", CompileCommand.class),
        alone("layer", LayerCommand.class),
        amongAll("package", PackageCommand.class),
        alone("bench", BenchCommand.class),
        alone("replay", ReplayCommand.class),
        alone("monitor", MonitorCommand.class),
        alone("retrain", RetrainCommand.class),
        alone("spark", SparkCommand.class),
        alone("generate", GenerateCommand.class),
        alone("doctor", DoctorCommand.class),
        amongAll("completion", CompletionCommand.class),
        amongAll("man", ManCommand.class),
        amongAll("help", HelpCommand.class));
  }

  /**
   * Those that must be made to run such arguments: it takes longer to make all than to run some.
   */
  static List<Subcommand> neededFor(String... arguments) {
    List<Subcommand> all = all();
    return all.stream()
        .filter(command -> command.alone && arguments.length > 0)
        .filter(command -> command.name.equals(arguments[0]))
        .findFirst()
        .map(List::of)
        .orElse(all);
  }

  private static Subcommand alone(String name, Class<?> type) {
    return new Subcommand(name, type, true);
  }

  private static Subcommand amongAll(String name, Class<?> type) {
    return new Subcommand(name, type, false);
  }
}
