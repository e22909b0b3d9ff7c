package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deployed holds nothing of the page. */
final class FunctionPackagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"risk-function", "segmentation-function"})
  void aFunctionsPackageHoldsNothingOfThePage(String module) throws IOException {
    List<String> names = new ArrayList<>();
    try (InputStream in = Files.newInputStream(Path.of("..", module, "target", "function.zip"))) {
      list(in, names);
    }
    // Of a native build the package is one executable, of any other it holds the classes.
    assertTrue(
        names.contains("bootstrap")
            || names.contains("dev/tranche/scoring/decision/RiskScorer.class"),
        names.toString());
    List<String> ofThePage =
        names.stream()
            .filter(
                n ->
                    n.contains("dev/tranche/cli")
                        || n.contains("console.")
                        || n.contains("echarts"))
            .toList();
    assertEquals(List.of(), ofThePage);
  }

  /** Names of the entries, and of those of the jars among them. */
  private static void list(InputStream in, List<String> names) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      names.add(entry.getName());
      if (entry.getName().endsWith(".jar")) {
        list(new ByteArrayInputStream(zip.readAllBytes()), names);
      }
    }
  }
}
