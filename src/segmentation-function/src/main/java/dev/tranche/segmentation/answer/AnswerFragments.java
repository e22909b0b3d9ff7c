package dev.tranche.segmentation.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.bundle.segment.SegmentPortrait;
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.decision.WarningJson;
import dev.tranche.scoring.decision.segment.Trait;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What is the same in many customers' answers, as JSON text: a bundle has few traits, warnings and
 * portraits, and a list thousands of customers. Thread-safe.
 */
final class AnswerFragments {
  private final JsonFactory factory;
  private final List<SerializableString> segments;
  private final List<SerializableString> portraits;
  private final Map<Trait, SerializableString> traits = new ConcurrentHashMap<>();
  private final Map<Warning, SerializableString> warnings = new ConcurrentHashMap<>();

  /**
   * @param factory by which answers are written
   * @param segments of the bundle
   */
  AnswerFragments(JsonFactory factory, List<Segment> segments) {
    this.factory = factory;
    this.segments =
        IntStream.range(0, segments.size()).mapToObj(it -> members(it, segments.get(it))).toList();
    this.portraits =
        segments.stream()
            .flatMap(segment -> segment.portrait().stream())
            .map(it -> piece(json -> write(it, json)))
            .toList();
  }

  JsonFactory factory() {
    return factory;
  }

  /** A text as JSON. */
  String text(String text) {
    return written(json -> json.writeString(text));
  }

  /** Its members {@code segment} and {@code name}. */
  SerializableString segment(int segment) {
    return segments.get(segment);
  }

  /** Of bundles whose segments have portraits. */
  SerializableString portrait(int segment) {
    return portraits.get(segment);
  }

  SerializableString trait(Trait trait) {
    SerializableString known = traits.get(trait);
    return known == null
        ? traits.computeIfAbsent(trait, it -> piece(json -> write(it, json)))
        : known;
  }

  SerializableString warning(Warning warning) {
    SerializableString known = warnings.get(warning);
    return known == null
        ? warnings.computeIfAbsent(warning, it -> piece(json -> WarningJson.write(it, json)))
        : known;
  }

  private SerializableString members(int index, Segment segment) {
    return new SerializedString("\"segment\":" + index + ",\"name\":" + text(segment.name()));
  }

  private static void write(SegmentPortrait portrait, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("who", portrait.who());
    for (var advice : portrait.advice().entrySet()) {
      json.writeStringField(advice.getKey().word(), advice.getValue());
    }
    json.writeEndObject();
  }

  private static void write(Trait trait, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("feature", trait.feature());
    json.writeStringField("direction", trait.direction().word());
    json.writeStringField("sentence", trait.sentence());
    json.writeEndObject();
  }

  /** Writes one value. */
  @FunctionalInterface
  private interface Value {
    void write(JsonGenerator json) throws IOException;
  }

  private SerializableString piece(Value value) {
    return new SerializedString(written(value));
  }

  private String written(Value value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      value.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a text can always be written", e);
    }
    return text.toString();
  }
}
