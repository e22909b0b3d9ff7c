package dev.tranche.cli.console;

import dev.tranche.scoring.bundle.Task;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where trained models are. */
public final class ModelsOption {
  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "the folder that 'train' wrote the bundles to (default: ${DEFAULT-VALUE})",
      defaultValue = "models")
  private Path folder = Path.of("models");

  public Path folder() {
    return folder;
  }

  /** The folder of a task's bundle. */
  public Path bundle(Task task) {
    return folder.resolve(task.folder());
  }
}
