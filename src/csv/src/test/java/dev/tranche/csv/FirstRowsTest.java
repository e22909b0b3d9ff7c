package dev.tranche.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRowsTest {
  @TempDir private Path folder;

  @Test
  void givesTextsByColumn() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a;b\n1;\"\"\"x\"\n\n2;\n3;z\n");
    assertEquals(
        List.of(Map.of("a", "1", "b", "\"x"), Map.of("a", "2", "b", "")), FirstRows.of(file, 2));
  }

  @Test
  void givesAllIfThereAreFewer() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2");
    assertEquals(List.of(Map.of("a", "1", "b", "2")), FirstRows.of(file, 5));
  }
}
