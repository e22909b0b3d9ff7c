package dev.tranche.cli.build;

import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes everything that is deployed. */
@Command(
    name = "package",
    description = {
      "Compiles both functions natively, and zips them and the models' layers into target/.",
      "Without --models it trains on the project's data first, into target/models.",
      "Executables compiled before are used again as long as no source has changed.",
      "Needs GRAALVM_HOME, or -Dquarkus.native.container-build=true and a container engine."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "  tranche package --models models",
      "  tranche package -Dquarkus.native.container-build=true -Darch=arm64"
    })
public final class PackageCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "bundles made before, for the layers and within the functions")
  private Optional<Path> models;

  @Parameters(
      paramLabel = "MAVEN",
      arity = "0..*",
      description = "further arguments for Maven, such as -Darch=arm64")
  private List<String> maven = List.of();

  @Override
  public Integer call() throws IOException {
    Home home = Home.findProject();
    Path bundles = models.orElse(home.packagedModels());
    NativeBuild build = new NativeBuild(home, bundles, maven);
    build.requireBuilder();
    LayerFolder layers = new LayerFolder(home.root().resolve("target"));
    PrintWriter terminal = command.commandLine().getOut();
    if (models.isEmpty()) {
      layers.requireOnly(bundles);
      int trained =
          command.parent().commandLine().execute("train", "all", "--out", bundles.toString());
      if (trained != 0) {
        return trained;
      }
    }
    List<Path> made = new ArrayList<>();
    layers.write(bundles).forEach(layer -> made.add(layers.zip(layer.task())));
    made.addAll(build.run(terminal));
    for (Path zip : made) {
      terminal.printf("%s  %s%n", home.root().relativize(zip), SizeText.of(zip));
    }
    terminal.flush();
    return 0;
  }
}
