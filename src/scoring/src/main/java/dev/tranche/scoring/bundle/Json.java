package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tranche.scoring.BundleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON text and trees. Trees, not data binding: they need no reflection, which a native executable
 * would have to be told of and would pay for at its start.
 */
final class Json {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  /** Throws {@link BundleException} for anything but one JSON object. */
  Fields read(byte[] text) {
    JsonNode root;
    try {
      root = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BundleException(line(e.getLocation()) + firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new BundleException("cannot be read: " + e.getMessage(), e);
    }
    if (root == null || !root.isObject()) {
      throw new BundleException("must be a JSON object");
    }
    return new Fields(root, "");
  }

  /** Indented, with line feeds on every platform, ending in one. */
  byte[] write(JsonNode root) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try {
      String text =
          mapper
              .writer(new DefaultPrettyPrinter().withObjectIndenter(indenter))
              .writeValueAsString(root);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  /** Of a broken limit, such as that on nesting, Jackson gives no place. */
  private static String line(JsonLocation location) {
    return location == null ? "" : "line " + location.getLineNr() + ": ";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("not JSON");
  }
}
