package dev.tranche.cli.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** docs/reference/api.md names all that the contract has. */
class ApiDocsTest {
  private static final Path CONTRACT =
      Path.of("..", "risk-function", "src", "main", "resources", "openapi.yaml");

  private final String page = Files.readString(WrittenDocs.DOCS.resolve("reference/api.md"));
  private final JsonNode contract = new YAMLMapper().readTree(CONTRACT.toFile());

  ApiDocsTest() throws IOException {}

  @Test
  void everyPathWithItsMethod() {
    int requests = 0;
    for (var path : contract.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        String request = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        assertTrue(page.contains("| `" + request + "` |"), request);
        requests++;
      }
    }
    assertTrue(requests >= 7, "no paths in " + CONTRACT);
  }

  @Test
  void everyParameterAndHeader() {
    int parameters = 0;
    for (JsonNode parameter : contract.findParents("in")) {
      if (parameter.path("in").isTextual() && parameter.path("name").isTextual()) {
        String name = parameter.path("name").asText();
        assertTrue(page.contains("`" + name + "`"), name);
        parameters++;
      }
    }
    assertTrue(parameters >= 9, "no parameters in " + CONTRACT);
  }
}
