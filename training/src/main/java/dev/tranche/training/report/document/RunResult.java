package dev.tranche.training.report.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/**
 * What a training run found out and made.
 *
 * @param files every file written
 * @param removed names of files that told of bundles now replaced
 * @param warnings what the reader should know beside what the tasks warn of, a sentence each
 */
public record RunResult(
    RunDocument document, List<Path> files, List<String> removed, List<String> warnings) {
  private static final int FORMAT = 2;

  public RunResult {
    files = List.copyOf(files);
    removed = List.copyOf(removed);
    warnings = List.copyOf(warnings);
  }

  /**
   * As one JSON object for other programs.
   *
   * @param seconds the run took
   */
  public ObjectNode tree(double seconds) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.setAll(document.tree());
    files.stream().map(Path::toString).forEach(root.putArray("files")::add);
    removed.forEach(root.putArray("removed")::add);
    warnings.forEach(root.putArray("warnings")::add);
    root.put("seconds", seconds);
    return root;
  }
}
