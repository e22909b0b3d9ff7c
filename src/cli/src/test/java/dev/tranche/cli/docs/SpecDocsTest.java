package dev.tranche.cli.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.training.spec.SpecReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/reference/spec.md is what the schemas say, and the specs that recipes show can be read. */
class SpecDocsTest {
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

  private static final String HEAD =
      """
      # Spec keys

      Every key of `risk.yaml` and `segments.yaml`, from their JSON Schemas, by which editors check and complete them
      ([risk](../../training/src/main/resources/dev/tranche/training/spec/risk.schema.json),
      [segments](../../training/src/main/resources/dev/tranche/training/spec/segments.schema.json)). A test compares this page with them.
      How values are read and what the keys do in detail: [data](../../data/README.md#the-specs). Options of the command win over a spec.
      """;

  @TempDir private Path folder;

  @Test
  void thePageHasEveryKeyAsTheSchemasDo() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (String task : List.of("risk", "segments")) {
      page.append("\n## ")
          .append(task)
          .append(".yaml\n\n| key | value | meaning |\n|---|---|---|\n");
      keys(schema(task), "", page);
    }
    WrittenDocs.assertPage("spec.md", page.toString());
  }

  private static JsonNode schema(String task) throws IOException {
    String name = "/dev/tranche/training/spec/" + task + ".schema.json";
    try (InputStream text = SpecReader.class.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(text));
    }
  }

  private static void keys(JsonNode object, String above, StringBuilder page) {
    for (var key : object.path("properties").properties()) {
      JsonNode value = key.getValue();
      page.append("| `").append(above).append(key.getKey()).append("` | ");
      page.append(value(value)).append(" | ");
      page.append(value.path("description").asText().replace("|", "\\|")).append(" |\n");
      keys(value, above + key.getKey() + ".", page);
    }
  }

  private static String value(JsonNode schema) {
    List<String> choices = new ArrayList<>();
    schema.path("enum").forEach(it -> choices.add("`" + it.asText() + "`"));
    JsonNode type = schema.path("type");
    List<String> types = new ArrayList<>();
    (type.isTextual() ? List.of(type) : type).forEach(it -> types.add(it.asText()));
    if (types.contains("string")) {
      // Names and labels may look like numbers, and are texts all the same.
      types.removeAll(List.of("number", "boolean"));
    }
    types.forEach(it -> choices.add(word(it)));
    schema.path("oneOf").forEach(it -> choices.add(value(it)));
    String text = String.join(" or ", choices.stream().filter(it -> !it.isEmpty()).toList());
    return schema.has("default")
        ? text + "; default `" + schema.get("default").asText() + "`"
        : text;
  }

  private static String word(String type) {
    return switch (type) {
      case "array" -> "list";
      case "object" -> "mapping";
      case "string" -> "text";
      case "integer" -> "whole number";
      case "boolean" -> "`true` or `false`";
      case "null" -> "";
      default -> type;
    };
  }

  @Test
  void recipesShowSpecsThatCanBeRead() throws IOException {
    List<String> shown = new ArrayList<>();
    try (Stream<Path> pages = Files.list(WrittenDocs.DOCS.resolve("how-to"))) {
      for (Path page : pages.sorted().toList()) {
        YAML.matcher(Files.readString(page)).results().map(MatchResult::group).forEach(shown::add);
      }
    }
    assertFalse(shown.isEmpty());
    Path spec = folder.resolve("risk.yaml");
    for (String block : shown) {
      String keys = block.substring("```yaml\n".length(), block.length() - "```".length());
      Files.writeString(spec, "file: loans.csv\ntarget: outcome\n" + keys);
      // Names every key or value that is wrong.
      SpecReader.risk(spec);
    }
  }
}
