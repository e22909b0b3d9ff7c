package dev.tranche.cli.view;

import dev.tranche.base.InputException;
import dev.tranche.cli.console.ModelsOption;
import dev.tranche.training.report.RunPages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says where the report of a training run is, and opens it. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Prints where the report of a training run is, and opens it in the browser with --open.",
      "The browser is the system's, or what BROWSER names."
    },
    footer = {"  tranche report --models models --open"})
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private final ModelsOption models = new ModelsOption();

  @Option(names = "--open", description = "opens it in the browser")
  private boolean open;

  @Override
  public Integer call() throws IOException {
    List<Path> pages = new RunPages(models.folder()).written();
    if (pages.isEmpty()) {
      throw new InputException(
          models.folder()
              + ": holds no report; './tranche train --out "
              + models.folder()
              + "' writes one");
    }
    pages.forEach(command.commandLine().getOut()::println);
    command.commandLine().getOut().flush();
    if (open) {
      pages.forEach(Browser.ofThisMachine()::open);
    }
    return ExitCode.OK;
  }
}
