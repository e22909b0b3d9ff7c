package dev.tranche.segmentation.file.retrain;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.request.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What training again has made.
 *
 * @param folder with pages and the comparison
 * @param layers with the zips
 */
record Candidate(Path folder, Path layers) {
  private static final String COMPARISON = "comparison.json";

  /** How both bundles compare, and what is recommended. */
  JsonNode comparison() {
    try {
      byte[] text = Files.readAllBytes(folder.resolve(COMPARISON));
      return new StrictJson().<JsonNode>read(text, JsonParser::readValueAsTree);
    } catch (IOException e) {
      throw new UncheckedIOException("the comparison cannot be read", e);
    }
  }

  /** Its files, those last that others wait for. */
  List<Path> files() {
    try (Stream<Path> pages = Files.list(folder)) {
      return Stream.concat(
              pages.filter(Files::isRegularFile).sorted(),
              Arrays.stream(Task.values())
                  .sorted((a, b) -> b.compareTo(a))
                  .map(task -> layers.resolve(zip(task)))
                  .filter(Files::exists))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the candidate cannot be read", e);
    }
  }

  /** The name of a layer's zip. */
  static String zip(Task task) {
    return task.folder() + "-models.zip";
  }
}
