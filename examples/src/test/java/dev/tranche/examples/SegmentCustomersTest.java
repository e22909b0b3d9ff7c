package dev.tranche.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.lambda.FunctionFailure;
import dev.tranche.lambda.FunctionRuntime;
import dev.tranche.lambda.FunctionSpec;
import dev.tranche.lambda.InvokeApi;
import dev.tranche.lambda.LocalFunction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amazon's client asks the built function, which runs here as on Lambda. */
class SegmentCustomersTest {
  private static final Path SOURCES = Path.of("..", "src");
  private static final String NAME = "tranche-segmentation";
  private static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";

  @TempDir private static Path folder;

  private static void unpack(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (InputStream bytes = file.getInputStream(entry)) {
          // Some classes are in it twice.
          Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static FunctionSpec function() throws IOException {
    unpack(SOURCES.resolve("segmentation-function/target/function.zip"));
    Path models = SOURCES.resolve("default-bundle/target/classes/models").toAbsolutePath();
    return FunctionSpec.of(NAME, folder, FunctionRuntime.of(folder, HANDLER))
        .withEnvironment(Map.of("TRANCHE_MODELS", models.toString()));
  }

  @Test
  void segmentCustomers() throws IOException, FunctionFailure {
    try (LocalFunction function = LocalFunction.start(function(), (who, line) -> {});
        InvokeApi lambda = InvokeApi.open(0, Map.of(NAME, function))) {
      List<String> printed =
          ExamplesTest.run(
              args -> SegmentCustomers.main(args),
              NAME + ":live",
              "http://127.0.0.1:" + lambda.port());
      assertEquals(4, printed.size(), printed::toString);
      assertTrue(printed.get(0).matches("U1 \\d 0\\.\\d{4} .+"), printed::toString);
      assertEquals(printed.get(0).substring(0, 4), printed.get(1));
      assertEquals("U2 wrong_type", printed.get(2));
      assertTrue(printed.get(3).startsWith("refused: "), printed::toString);
    }
  }
}
