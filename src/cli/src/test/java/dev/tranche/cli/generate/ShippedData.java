package dev.tranche.cli.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files in {@code data/}, read with no more CSV than they use: commas, no quotes. */
final class ShippedData {
  private ShippedData() {}

  /** Tests run in the module's folder under Maven, anywhere in the project under an editor. */
  static Path folder() {
    Path start = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("data/risk.yaml"))) {
        return at.resolve("data");
      }
    }
    throw new AssertionError("no folder above " + start + " holds data/risk.yaml");
  }

  /** All lines, the header first; as many cells each as the file has there. */
  static List<List<String>> cells(Path file) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      cells.add(List.of(line.split(",", -1)));
    }
    return cells;
  }

  /** One column by name, without its header. */
  static List<String> column(List<List<String>> cells, String name) {
    int at = cells.get(0).indexOf(name);
    return cells.stream().skip(1).map(row -> row.get(at)).toList();
  }
}
