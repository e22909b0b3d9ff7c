package dev.tranche.cli.build;

import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
      "Trains, compiles both functions natively, and zips them and the model layer into target/.",
      "Needs GRAALVM_HOME, or -Dquarkus.native.container-build=true and a container engine."
    },
    mixinStandardHelpOptions = true)
public final class PackageCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "bundles made before, instead of training on the project's data")
  private Optional<Path> models;

  @Parameters(
      paramLabel = "MAVEN",
      arity = "0..*",
      description = "further arguments for Maven, such as -Darch=arm64")
  private List<String> maven = List.of();

  @Override
  public Integer call() throws IOException {
    Home home = Home.findProject();
    PrintWriter terminal = command.commandLine().getOut();
    Path bundles = models.orElse(home.root().resolve("models"));
    if (models.isEmpty()) {
      int trained =
          command.parent().commandLine().execute("train", "all", "--out", bundles.toString());
      if (trained != 0) {
        return trained;
      }
    }
    Path layer = home.root().resolve("target").resolve("models.zip");
    Files.createDirectories(layer.getParent());
    new ModelLayer(bundles).write(layer);
    List<Path> made = new ArrayList<>(new NativeBuild(home, bundles, maven).run());
    made.add(layer);
    for (Path zip : made) {
      terminal.printf("%s  %.1f MB%n", home.root().relativize(zip), Files.size(zip) / 1e6);
    }
    terminal.flush();
    return 0;
  }
}
