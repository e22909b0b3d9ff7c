package dev.tranche.cli.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.cli.console.OutputOptions;
import dev.tranche.training.report.ComparePage;
import dev.tranche.training.report.document.ComparedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows two bundles side by side on a page. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the bundles of two folders side by side on a page: figures, features, policies,"
          + " importance, segments.",
      "The figures of each are of its own test set; 'tranche retrain' compares on the same rows."
    },
    footer = {"  tranche compare old/models new/models --open"})
public final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "FIRST", description = "a folder that training wrote")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "SECOND", description = "another one")
  private Path second = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the page (default: ${DEFAULT-VALUE})",
      defaultValue = "compare.html")
  private Path out = Path.of("compare.html");

  @Option(names = "--open", description = "opens the page in the browser")
  private boolean open;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    CommandLine line = command.commandLine();
    ComparePage.require(out);
    ObjectNode compared = ComparedModels.of(first, second).tree();
    ComparePage.write(compared, out);
    PrintWriter text = output.text(line);
    new ComparedSides(compared).print(text);
    text.println("The page is " + out + ".");
    text.flush();
    output.print(line, compared);
    if (open) {
      Browser.ofThisMachine().open(out);
    }
    return ExitCode.OK;
  }
}
