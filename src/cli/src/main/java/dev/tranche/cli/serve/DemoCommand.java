package dev.tranche.cli.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.InputException;
import dev.tranche.cli.project.Home;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.spec.Spec;
import dev.tranche.training.spec.SpecReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The whole way of the data on the project's own files. */
@Command(
    name = "demo",
    description = "Trains on the project's data, starts both functions here, and asks them.",
    mixinStandardHelpOptions = true,
    footer = {"  tranche demo", "  tranche demo --keep"})
public final class DemoCommand implements Callable<Integer> {
  private static final int CUSTOMERS = 3;
  private static final int OK = 200;

  @CommandLine.Spec private CommandSpec command;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where bundles and report go (default: ${DEFAULT-VALUE})",
      defaultValue = "models")
  private Path out;

  @Option(
      names = "--keep",
      description = "keeps the functions running, with a page to try them on, until Ctrl-C")
  private boolean keep;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter terminal = command.commandLine().getOut();
    Home home = Home.find();
    int trained = command.parent().commandLine().execute("train", "all", "--out", out.toString());
    if (trained != 0) {
      return trained;
    }
    Path models = out.toAbsolutePath();
    terminal.println("\nStarting both functions as Lambda would …");
    terminal.flush();
    try (ServedFunctions functions =
        ServedFunctions.start(home, models, new ServedFunctions.Ports(0, 0), terminal)) {
      ask(
          "Risk",
          functions.riskScores().orElseThrow(),
          requests(models, Task.RISK, SpecReader.risk(home.riskSpec())));
      ask(
          "Segmentation",
          functions.segmentation().orElseThrow(),
          requests(models, Task.SEGMENTS, SpecReader.segments(home.segmentsSpec())));
      sayFiles(terminal);
      if (keep) {
        terminal.println("Try a customer: " + functions.console().orElseThrow() + " in a browser.");
        terminal.println("Ctrl-C ends the functions.");
        terminal.flush();
        new UntilInterrupted(functions).await();
        return 0;
      }
    }
    terminal.println(
        "Next: ./tranche serve keeps the functions running, with a page to try a customer on.");
    terminal.flush();
    return 0;
  }

  private void sayFiles(PrintWriter terminal) {
    terminal.println("\nFiles made:");
    terminal.println("  " + out.resolve("risk") + "      the risk models, manifest and policy");
    terminal.println("  " + out.resolve("segments") + "  the segmentation and its manifest");
    terminal.println("  " + out.resolve("report.html") + "  open it in a browser");
    terminal.flush();
  }

  private static List<ObjectNode> requests(Path models, Task task, Spec spec) throws IOException {
    Bundle bundle = Bundle.load(models.resolve(task.folder()), task);
    return new SampleCustomers(spec.file(), spec.id().orElseThrow())
        .requests(bundle.manifest().features().inputs(), CUSTOMERS);
  }

  private void ask(String title, URI uri, List<ObjectNode> customers) throws IOException {
    PrintWriter terminal = command.commandLine().getOut();
    FunctionClient client = new FunctionClient();
    terminal.println("\n" + title + ": POST " + uri);
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    list.addAll(customers);
    terminal.println("  ask     " + customers.get(0));
    answer(terminal, client.post(uri, customers.get(0)));
    terminal.println("  ask     the same and " + (CUSTOMERS - 1) + " more as a list");
    answer(terminal, client.post(uri, list));
    terminal.flush();
  }

  private static void answer(PrintWriter terminal, HttpResponse<String> response) {
    if (response.statusCode() != OK
        || response.headers().firstValue("X-Amz-Function-Error").isPresent()) {
      throw new InputException(
          response.uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    terminal.println("  answer  " + response.body());
  }
}
