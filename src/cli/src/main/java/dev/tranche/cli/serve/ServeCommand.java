package dev.tranche.cli.serve;

import dev.tranche.cli.console.ModelsOption;
import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps both functions running until interrupted, with a page to try them on. */
@Command(
    name = "serve",
    description = {
      "Runs both functions on this machine as Lambda would, with a page to try a customer on.",
      "Ctrl-C ends them."
    },
    mixinStandardHelpOptions = true,
    footer = {"  tranche serve", "  tranche serve --models candidate --port 0 --invoke-port 0"})
public final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private final ModelsOption models = new ModelsOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "of the HTTP API (default: ${DEFAULT-VALUE}; 0: any free one)",
      defaultValue = "8080")
  private int port;

  @Option(
      names = "--invoke-port",
      paramLabel = "N",
      description = "of the Invoke API (default: ${DEFAULT-VALUE}; 0: any free one)",
      defaultValue = "9001")
  private int invokePort;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter terminal = command.commandLine().getOut();
    ServedFunctions.Ports ports = new ServedFunctions.Ports(port, invokePort);
    ServedFunctions functions =
        ServedFunctions.start(Home.find(), models.folder().toAbsolutePath(), ports, terminal);
    functions
        .console()
        .ifPresent(uri -> terminal.println("console       " + uri + " in a browser"));
    functions.riskScores().ifPresent(uri -> terminal.println("risk score    POST " + uri));
    functions.segmentation().ifPresent(uri -> terminal.println("segmentation  POST " + uri));
    terminal.println("Ctrl-C ends them.");
    terminal.flush();
    new UntilInterrupted(functions).await();
    return 0;
  }
}
