package dev.tranche.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The schemas offered to editors say what the reader does. */
class SpecSchemasTest {
  private static JsonNode schema(String name) throws IOException {
    try (InputStream in = SpecReader.class.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static List<String> keys(JsonNode schema) {
    Iterable<String> names = () -> schema.at("/properties").fieldNames();
    return StreamSupport.stream(names.spliterator(), false).toList();
  }

  private static List<String> words(JsonNode schema, String key) {
    return StreamSupport.stream(
            schema.at("/properties/" + key + "/additionalProperties/enum").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static <T> List<String> words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).toList();
  }

  @Test
  void knowTheKeysOfTheReader() throws IOException {
    assertEquals(SpecReader.RISK_KEYS, keys(schema("risk.schema.json")));
    assertEquals(SpecReader.SEGMENTS_KEYS, keys(schema("segments.schema.json")));
  }

  @Test
  void knowTheWordsOfTheReader() throws IOException {
    JsonNode risk = schema("risk.schema.json");
    assertEquals(words(Kind.values(), Kind::word), words(risk, "kinds"));
    assertEquals(words(Kind.values(), Kind::word), words(schema("segments.schema.json"), "kinds"));
    assertEquals(words(Direction.values(), Direction::word), words(risk, "monotone"));
  }

  @Test
  void knowTheRangeAndTheDefaultsOfTheReader() throws IOException {
    JsonNode k = schema("segments.schema.json").at("/properties/k/oneOf/1");
    assertEquals(SegmentsSpec.FEWEST, k.at("/minimum").asInt());
    assertEquals(SegmentsSpec.MOST, k.at("/maximum").asInt());
    assertEquals(
        RiskSpec.DEFAULT_SEED, schema("risk.schema.json").at("/properties/seed/default").asLong());
  }
}
