package dev.tranche.cli.build;

import dev.tranche.cli.project.Home;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes of trained models what is deployed apart from the code. */
@Command(
    name = "layer",
    description = {
      "Zips trained models for Lambda, one layer for risk and one for segments.",
      "Trains and compiles nothing; bundles that are not whole are refused."
    },
    mixinStandardHelpOptions = true,
    footer = {"  tranche layer --models models"})
public final class LayerCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      required = true,
      description = "what 'train' wrote: risk, segments or both")
  private Path models;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the zips go (default: target, from where they are deployed)")
  private Optional<Path> out;

  @Override
  public Integer call() throws IOException {
    LayerFolder folder = new LayerFolder(out.orElse(Home.find().root().resolve("target")));
    List<ModelLayer> layers = folder.write(models);
    PrintWriter terminal = command.commandLine().getOut();
    for (Task task : Task.values()) {
      terminal.println(
          layers.stream()
              .filter(layer -> layer.task() == task)
              .findFirst()
              .map(layer -> written(folder.zip(task), layer))
              .orElse(task.folder() + ": not in " + models + ", its layer stays as it was"));
    }
    terminal.flush();
    return 0;
  }

  private static String written(Path zip, ModelLayer layer) {
    double size = zip.toFile().length() / 1e6;
    return String.format(Locale.ROOT, "%s  %.1f MB  bundle %s", zip, size, layer.version());
  }
}
