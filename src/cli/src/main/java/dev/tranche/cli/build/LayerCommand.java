package dev.tranche.cli.build;

import dev.tranche.base.InputException;
import dev.tranche.cli.project.Home;
import dev.tranche.cli.project.SearchedMachine;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
      "Trains and compiles nothing; bundles that are not whole are refused. With --trainer it zips"
          + " what 'compile' made, too, for the function that trains again."
    },
    mixinStandardHelpOptions = true,
    footer = {"  tranche layer --models models", "  tranche layer --trainer"})
public final class LayerCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "what 'train' wrote: risk, segments or both")
  private Optional<Path> models = Optional.empty();

  @Option(
      names = "--trainer",
      description = "zips the native executable of training, and the libraries that it needs")
  private boolean trainer;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the zips go (default: target, from where they are deployed)")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (models.isEmpty() && !trainer) {
      throw new InputException("nothing to zip: give --models, --trainer or both");
    }
    Path folder = out.orElse(Home.find().root().resolve("target"));
    PrintWriter terminal = command.commandLine().getOut();
    if (models.isPresent()) {
      zip(models.get(), new LayerFolder(folder), terminal);
    }
    if (trainer) {
      Path zip = folder.resolve("trainer.zip");
      TrainerLayer.of(Home.findProject(), SearchedMachine.here()).write(zip);
      terminal.println(written(zip));
    }
    terminal.flush();
    return 0;
  }

  private static void zip(Path models, LayerFolder folder, PrintWriter terminal)
      throws IOException {
    List<ModelLayer> layers = folder.write(models);
    for (Task task : Task.values()) {
      terminal.println(
          layers.stream()
              .filter(layer -> layer.task() == task)
              .findFirst()
              .map(layer -> written(folder.zip(task)) + "  bundle " + layer.version())
              .orElse(task.folder() + ": not in " + models + ", its layer stays as it was"));
    }
  }

  private static String written(Path zip) {
    return zip + "  " + SizeText.of(zip);
  }
}
