package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.training.model.ModelFamily;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.NumberRange;
import dev.tranche.training.model.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What risk.schema.json says of models and derived features is written from their types. */
class WrittenSchemaTest {
  private static final Path SCHEMA =
      Path.of("src/main/resources/dev/tranche/training/spec/risk.schema.json");

  private final ObjectMapper json = new ObjectMapper();

  /** Leaves the schema as it must be in target/ and says how to take it, if it is another. */
  @Test
  void isWhatTheTypesSay() throws IOException {
    String found = Files.readString(SCHEMA);
    JsonNode schema = json.readTree(found);
    ArrayNode models = (ArrayNode) schema.at("/properties/models/oneOf");
    models((ObjectNode) models.get(1), (ObjectNode) models.get(2));
    derived((ObjectNode) schema.at("/properties/derived/additionalProperties"));
    String expected = text(schema);
    if (!found.equals(expected)) {
      Path made = Files.writeString(Path.of("target", "risk.schema.json"), expected);
      assertEquals(expected, found, "cp training/" + made + " training/" + SCHEMA);
    }
  }

  /** A line for every member and item. */
  private String text(JsonNode schema) throws JsonProcessingException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
    return json.writer(printer).writeValueAsString(schema) + "\n";
  }

  private static void models(ObjectNode listed, ObjectNode set) {
    ArrayNode words = ((ObjectNode) listed.get("items")).putArray("enum");
    ObjectNode models = set.putObject("properties");
    for (ModelKind kind : ModelKind.values()) {
      words.add(kind.word());
      ModelFamily family = FamilyCatalogue.of(kind);
      ObjectNode model = models.putObject(kind.word());
      model.put("description", "Its settings; nothing for the usual ones.");
      model.putArray("type").add("object").add("null");
      model.put("additionalProperties", false);
      for (Setting setting : family.settings()) {
        setting.inverseOf().ifPresent(other -> notBoth(model, other, setting));
      }
      ObjectNode settings = model.putObject("properties");
      family.settings().forEach(setting -> setting(settings.putObject(setting.word()), setting));
    }
  }

  private static void notBoth(ObjectNode model, Setting one, Setting other) {
    ObjectNode both = model.putObject("not").put("type", "object");
    both.putArray("required").add(one.word()).add(other.word());
  }

  private static void setting(ObjectNode schema, Setting setting) {
    NumberRange range = setting.range();
    schema.put("description", setting.meaning());
    schema.put("type", range.whole() ? "integer" : "number");
    number(schema, range.above() ? "exclusiveMinimum" : "minimum", range.least());
    number(schema, range.below() ? "exclusiveMaximum" : "maximum", range.most());
  }

  private static void number(ObjectNode schema, String key, double number) {
    if (number == Math.rint(number)) {
      schema.put(key, (long) number);
    } else {
      schema.put(key, number);
    }
  }

  private static void derived(ObjectNode schema) {
    ArrayNode oneOf = schema.putArray("oneOf");
    JsonNode to = schema.at("/properties/" + DerivedKeys.TO);
    ObjectNode keys = schema.putObject("properties");
    for (DerivationKind kind : DerivationKind.values()) {
      ArrayNode required = oneOf.addObject().putArray("required").add(kind.word());
      ObjectNode columns = keys.putObject(kind.word()).put("description", kind.meaning());
      if (kind.isOfDates()) {
        required.add(DerivedKeys.TO);
        name(columns);
      } else {
        columns.put("type", "array");
        name(columns.putObject("items"));
        columns.put("minItems", kind.example().size()).put("maxItems", kind.example().size());
        columns.put("uniqueItems", true);
      }
    }
    keys.set(DerivedKeys.TO, to);
  }

  private static void name(ObjectNode schema) {
    schema.putArray("type").add("string").add("number").add("boolean");
  }
}
