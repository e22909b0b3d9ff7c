package dev.tranche.spark.command;

import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.spark.row.RiskChoice;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code score}: customers scored. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Scores customers as the risk function would, to the last bit.",
      "Writes their columns, probability_of_default, score, band, decision, warnings and errors."
    })
final class ScoreOnSpark implements Callable<Integer> {
  private final Supplier<SparkSession> sessions;

  @Spec private CommandSpec command;

  @Mixin private final SparkRun run = new SparkRun();

  @Option(
      names = "--explain",
      paramLabel = "none|adverse|reasons|all",
      description = {
        "who is given reasons (default: none): adverse those who are not approved,",
        "reasons everybody, all everybody and each feature's contribution"
      })
  private Explain explain = Explain.NONE;

  ScoreOnSpark(Supplier<SparkSession> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Integer call() {
    RiskChoice choice = new RiskChoice(explain);
    run.answer(sessions.get(), Task.RISK, choice, "decision", command.commandLine().getErr());
    return ExitCode.OK;
  }
}
