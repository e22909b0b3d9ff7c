package dev.tranche.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.InputException;
import dev.tranche.cli.console.OutputOptions;
import dev.tranche.cli.project.DeployedFunction;
import dev.tranche.cli.project.Home;
import dev.tranche.cli.serve.SampleCustomers;
import dev.tranche.lambda.FunctionFailure;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.training.spec.Spec;
import dev.tranche.training.spec.SpecReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the packages that would be deployed. */
@Command(
    name = "bench",
    description = {
      "Measures the functions that 'package' has made.",
      "cold: from the start of the process to its first answer; warm: one request after the other;"
          + " soak: the memory after each tenth of many requests."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {"1:the memory grows, or an error of this program"},
    footer = {
      "  tranche bench cold",
      "  tranche bench warm --runs 5000 --json",
      "  tranche bench warm --runs 100 --customers 5000"
    })
public final class BenchCommand implements Callable<Integer> {
  /** What is measured. */
  enum What {
    COLD,
    WARM,
    SOAK
  }

  @CommandLine.Spec private CommandSpec command;

  @Parameters(paramLabel = "cold|warm|soak", description = "what to measure")
  private What what;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "starts (cold, default 20) or requests (warm, default 1000; soak, 200000)")
  private Integer runs;

  @Option(
      names = "--customers",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "customers in each request, the risk function's 1000 at most, the segmentation's 5000"
              + " (default ${DEFAULT-VALUE})")
  private int customers;

  @Option(
      names = "--emulator",
      paramLabel = "COMMAND",
      description =
          "a Lambda emulator to measure with instead of the built-in one; it is run as COMMAND"
              + " bench ZIP --event FILE --cold N --warm N")
  private String emulator;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws IOException, FunctionFailure {
    Home home = Home.find();
    PrintWriter terminal = output.text(command.commandLine());
    int count = runs != null ? runs : usualRuns();
    int fewest = what == What.SOAK ? Soak.PARTS : 1;
    if (count < fewest) {
      throw new InputException("--runs is " + count + "; at least " + fewest + " is needed");
    }
    int most = BenchEvent.most(DeployedFunction.SEGMENTATION);
    if (customers < 1 || customers > most) {
      throw new InputException("--customers is " + customers + "; 1 to " + most + " are taken");
    }
    if (emulator != null && (what == What.SOAK || output.json())) {
      throw new InputException(
          "--emulator goes with cold and warm alone, and prints its own figures, not --json");
    }
    for (DeployedFunction function : DeployedFunction.values()) {
      Path zip = home.deployed(function);
      if (!Files.exists(zip)) {
        throw new InputException(zip + ": not built; run './tranche package' first");
      }
    }
    if (what == What.SOAK) {
      return soak(home, terminal, count);
    }
    BenchDocument document = new BenchDocument(what, count);
    if (emulator == null) {
      terminal.printf(
          "%-14s %8s %8s %8s %8s %10s %9s%n",
          what == What.COLD ? "cold, ms" : "warm, ms", "p50", "p90", "p99", "max", "memory", "zip");
    }
    for (DeployedFunction function : DeployedFunction.values()) {
      Path zip = home.deployed(function);
      List<ObjectNode> asked = customers(home, function);
      byte[] event = BenchEvent.of(function, asked, "");
      if (emulator == null) {
        Measurement measured =
            what == What.COLD
                ? Measurement.cold(function, zip, event, count)
                : Measurement.warm(function, zip, event, count);
        String each = asked.size() == 1 ? "" : "  %,d customers each".formatted(asked.size());
        terminal.println(line(function, zip, measured) + each);
        document.add(function, measured, Files.size(zip), asked.size());
      } else {
        new EmulatorBench(emulator)
            .run(zip, event, what == What.COLD ? count : 1, what == What.WARM ? count : 0);
      }
      terminal.flush();
    }
    output.print(command.commandLine(), document.tree());
    return 0;
  }

  private int usualRuns() {
    return switch (what) {
      case COLD -> 20;
      case WARM -> 1_000;
      case SOAK -> 200_000;
    };
  }

  private int soak(Home home, PrintWriter terminal, int requests)
      throws IOException, FunctionFailure {
    terminal.printf("resident MB after each tenth of %,d requests%n", requests);
    boolean flat = true;
    BenchDocument document = new BenchDocument(what, requests);
    for (DeployedFunction function : DeployedFunction.values()) {
      Soak soak =
          Soak.of(
              function,
              home.deployed(function),
              BenchEvent.of(function, customers(home, function), "explain=reasons"),
              requests);
      terminal.printf(
          "%-14s %s  %s%n",
          function.functionName(), soak.megabytes(), soak.flat() ? "flat" : "grows");
      terminal.flush();
      document.add(function, soak);
      flat &= soak.flat();
    }
    output.print(command.commandLine(), document.tree());
    return flat ? 0 : 1;
  }

  private static String line(DeployedFunction function, Path zip, Measurement measured)
      throws IOException {
    return String.format(
        Locale.ROOT,
        "%-14s %8.2f %8.2f %8.2f %8.2f %7.1f MB %6.1f MB",
        function.functionName(),
        measured.percentile(50),
        measured.percentile(90),
        measured.percentile(99),
        measured.percentile(100),
        measured.peakMemoryBytes() / 1e6,
        Files.size(zip) / 1e6);
  }

  /** As many as were asked for, as the function takes, and as the file has. */
  private List<ObjectNode> customers(Home home, DeployedFunction function) throws IOException {
    Spec spec =
        function == DeployedFunction.RISK_SCORE
            ? SpecReader.risk(home.riskSpec())
            : SpecReader.segments(home.segmentsSpec());
    Bundle bundle =
        Bundle.load(home.packagedModels().resolve(function.task().folder()), function.task());
    return new SampleCustomers(spec.file(), spec.id().orElseThrow())
        .requests(
            bundle.manifest().features().inputs(), Math.min(customers, BenchEvent.most(function)));
  }
}
