package dev.tranche.segmentation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.request.RequestReader;
import dev.tranche.scoring.value.Row;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the bundle that is named is opened, and refused. */
class SegmentModelTest {
  private static final Path DEFAULT = Path.of("target/default-bundle/models");

  @TempDir Path models;
  private final SegmentModelProducer producer = new SegmentModelProducer();

  @Test
  void readsRequestsForTheBundleThatIsNamedAndClosesIt() {
    Segmenter segmenter = opened(DEFAULT);
    RequestReader reader = producer.reader(segmenter, settings(DEFAULT));
    String json = "{\"features\": {\"" + firstFeature(segmenter.manifest()) + "\": 1}}";
    List<Row> rows =
        reader.read(json.getBytes(StandardCharsets.UTF_8)).customers().stream()
            .map(customer -> customer.row())
            .toList();
    assertEquals(1, segmenter.assign(rows).size());
    producer.close(segmenter);
    assertThrows(IllegalStateException.class, () -> segmenter.assign(rows));
  }

  @Test
  void withoutABundleTheFunctionDoesNotStart() {
    assertEquals("no segments bundle at " + models.resolve("segments"), refused());
  }

  @Test
  void withAnAlteredBundleTheFunctionDoesNotStart() throws IOException {
    Path bundle = Files.createDirectory(models.resolve("segments"));
    try (var files = Files.list(DEFAULT.resolve("segments"))) {
      for (Path file : files.toList()) {
        Files.copy(file, bundle.resolve(file.getFileName()));
      }
    }
    Path manifest = bundle.resolve("manifest.json");
    Files.writeString(manifest, " ", StandardOpenOption.APPEND);
    String message = refused();
    assertTrue(message.startsWith(manifest + ": its content does not match"), message);
  }

  private SegmentationSettings settings(Path folder) {
    return producer.settings(
        property ->
            property.equals("tranche.models") ? Optional.of(folder.toString()) : Optional.empty());
  }

  private Segmenter opened(Path folder) {
    return producer.open(settings(folder));
  }

  private String refused() {
    return String.valueOf(
        assertThrows(PreventFurtherStepsException.class, () -> opened(models)).getMessage());
  }

  private static String firstFeature(Manifest manifest) {
    return manifest.features().inputs().stream()
        .filter(Feature.Numeric.class::isInstance)
        .map(Feature::name)
        .findFirst()
        .orElseThrow();
  }
}
