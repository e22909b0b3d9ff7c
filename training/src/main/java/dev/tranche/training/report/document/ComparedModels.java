package dev.tranche.training.report.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.ModelCard;
import dev.tranche.scoring.bundle.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Two folders of models, for a page that shows their bundles side by side.
 *
 * @param tasks of which both have a bundle; at least one
 */
public record ComparedModels(Path first, Path second, List<Task> tasks) {
  private static final int FORMAT = 1;

  public ComparedModels {
    tasks = List.copyOf(tasks);
  }

  /** Throws {@link InputException} if no task has a bundle in both. */
  public static ComparedModels of(Path first, Path second) {
    List<Task> tasks =
        Arrays.stream(Task.values()).filter(it -> has(first, it) && has(second, it)).toList();
    if (tasks.isEmpty()) {
      throw new InputException(
          "no bundle to compare: "
              + described(first)
              + ", "
              + described(second)
              + "; name two folders that 'tranche train' wrote");
    }
    return new ComparedModels(first, second, tasks);
  }

  private static String described(Path models) {
    List<String> there =
        Arrays.stream(Task.values()).filter(it -> has(models, it)).map(Task::folder).toList();
    return models
        + " holds "
        + (there.isEmpty() ? "none" : "one of " + String.join(" and ", there));
  }

  private static boolean has(Path models, Task task) {
    return Files.isRegularFile(models.resolve(task.folder()).resolve("manifest.json"));
  }

  /**
   * As JSON: {@code first} and {@code second}, each with {@code folder} and per task what its
   * bundle tells, of risk the model card.
   *
   * @throws dev.tranche.scoring.BundleException if a bundle does not load
   */
  public ObjectNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
    root.set("first", tree(first));
    root.set("second", tree(second));
    return root;
  }

  private ObjectNode tree(Path models) {
    ObjectNode side = JsonNodeFactory.instance.objectNode().put("folder", models.toString());
    for (Task task : tasks) {
      Path folder = models.resolve(task.folder());
      Bundle bundle = Bundle.load(folder, task);
      side.set(task.folder(), task == Task.RISK ? card(folder, bundle) : whole(bundle));
    }
    return side;
  }

  private static ObjectNode card(Path folder, Bundle bundle) {
    return ModelCard.read(folder, bundle.manifest(), bundle.policy().orElseThrow()).tree();
  }

  private static ObjectNode whole(Bundle bundle) {
    return bundle.manifest().tree();
  }
}
