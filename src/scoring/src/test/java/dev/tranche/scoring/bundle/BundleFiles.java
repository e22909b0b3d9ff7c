package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.scoring.BundleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bundle's folder to tamper with. */
record BundleFiles(Path folder, Task task) {
  Path manifest() {
    return folder.resolve(Bundle.MANIFEST);
  }

  Path policy() {
    return folder.resolve(Bundle.POLICY);
  }

  void replace(Path file, String part, String other) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(part), text);
    Files.writeString(file, text.replace(part, other));
  }

  /** Changes the manifest and seals it again, as an invalid trainer would. */
  void reseal(String part, String other) throws IOException {
    replace(manifest(), part, other);
    String text = Files.readString(manifest());
    String carried = new ObjectMapper().readTree(text).get("version").asText();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    replace(manifest(), carried, ManifestJson.expectedVersion(bytes, carried));
  }

  Bundle load() {
    return Bundle.load(folder, task);
  }

  /** The one line with which it is refused. */
  String refused() {
    String message = assertThrows(BundleException.class, this::load).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }
}
