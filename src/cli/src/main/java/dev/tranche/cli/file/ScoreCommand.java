package dev.tranche.cli.file;

import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import dev.tranche.batch.score.ScoreAnswers;
import dev.tranche.cli.console.PolicyOption;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tranche score}: a file of customers, scored. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Scores the customers of a CSV file as the risk function would, to the last bit.",
      "Writes id, probability_of_default, score, band, decision, reasons and warnings, in the"
          + " file's order."
    },
    footer = {
      "  tranche score --data loans.csv --id customer --out scores.csv",
      "  tranche score --data loans.csv.gz --explain adverse --out scores.csv.gz"
    })
public final class ScoreCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private final CustomerFileOptions files = new CustomerFileOptions();

  @Option(
      names = "--explain",
      paramLabel = "none|adverse|reasons|all",
      description =
          "who is given reasons (default: none): adverse those who are not approved,"
              + " reasons everybody, all everybody and each feature's contribution")
  private Explain explain = Explain.NONE;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "the model that scores (default: the champion)")
  private Optional<String> model = Optional.empty();

  @Mixin private final PolicyOption policy = new PolicyOption();

  @Override
  public Integer call() throws IOException {
    CommandLine line = command.commandLine();
    try (RiskScorer scorer = scorer(bundle())) {
      if (scorer.advisory()) {
        files.say(line, scorer.model() + " is not the champion: it advises, and decides nothing");
      }
      files.answer(line, "scoring", "scored", new ScoreAnswers(scorer, explain));
    }
    return ExitCode.OK;
  }

  private Bundle bundle() {
    return Bundle.load(files.bundle(Task.RISK), Task.RISK, policy.source());
  }

  private RiskScorer scorer(Bundle bundle) {
    List<String> names = bundle.manifest().models().all().stream().map(ModelFile::name).toList();
    String wanted = model.orElse(bundle.manifest().models().champion());
    if (!names.contains(wanted)) {
      throw new InputException("--model: " + NearestName.missing("model", wanted, names));
    }
    return RiskScorer.open(bundle, wanted);
  }
}
