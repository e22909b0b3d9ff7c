package dev.tranche.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.DefaultModels;
import dev.tranche.cli.Tranche;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeErrorsTest {
  @TempDir private Path models;

  private String serve() {
    StringWriter err = new StringWriter();
    PrintWriter out = new PrintWriter(new StringWriter());
    int code = Tranche.run(out, new PrintWriter(err), "serve", "--models", models.toString());
    assertEquals(2, code, err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
    return err.toString();
  }

  @Test
  void saysThatThereIsNothingToServe() {
    assertTrue(serve().contains("holds neither risk nor segments"));
  }

  @Test
  void refusesATruncatedModelByName() throws IOException {
    Path segments = Files.createDirectories(models.resolve("segments"));
    Path trained = DefaultModels.folder().resolve("segments");
    Files.copy(trained.resolve("manifest.json"), segments.resolve("manifest.json"));
    byte[] whole = Files.readAllBytes(trained.resolve("kmeans.onnx"));
    Files.write(segments.resolve("kmeans.onnx"), Arrays.copyOf(whole, whole.length / 2));
    assertTrue(serve().contains("kmeans.onnx: altered or truncated"));
  }
}
