package dev.tranche.scoring.request;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tranche.scoring.value.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * JSON text to untyped values and trees to JSON text. Without data binding there is nothing to
 * reflect on, which a native executable would pay for at its start. Thread-safe.
 */
public final class StrictJson {
  /** A list of customers with features takes three levels. */
  private static final int DEEPEST = 16;

  private final JsonMapper mapper = new JsonMapper(settings().build());
  private final int mostBytes;

  /** Reads as many bytes as {@link RequestLimits#DEFAULTS} allow. */
  public StrictJson() {
    this(RequestLimits.DEFAULTS);
  }

  public StrictJson(RequestLimits limits) {
    this.mostBytes = limits.bytes();
  }

  /** The settings, for a framework that reads and writes for itself. */
  public static JsonFactoryBuilder settings() {
    return new JsonFactoryBuilder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
        // Gives the same floats.
        .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
        // To intern half a million names that nobody knows takes seconds.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        // Without it, Java 17 prints some floats with more digits than they need.
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        // Jackson writes each half of a character as an escape of its own.
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
  }

  /** What writes answers token by token. */
  public JsonFactory factory() {
    return mapper.getFactory();
  }

  /** Reads what begins at a parser's current token, up to the token that ends it. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(JsonParser parser) throws IOException;
  }

  /**
   * Reads one JSON value.
   *
   * @throws RefusedRequestException for anything else, a repeated name or text after the value
   */
  public Object read(byte[] text) {
    return read(text, UntypedJson::read);
  }

  /** Reads one JSON value, as the other method does, but to something of its own type. */
  public <T> T read(byte[] text, Reading<T> reading) {
    if (text.length > mostBytes) {
      throw tooLarge(text.length, mostBytes);
    }
    try {
      return parsed(text, reading);
    } catch (JacksonException e) {
      byte[] again = EscapedPairs.asCharacters(text);
      if (again.length == text.length) {
        throw MalformedJson.refused(e);
      }
      return read(again, reading);
    } catch (IOException e) {
      throw MalformedJson.refused("the body is not a text in UTF-8");
    }
  }

  private <T> T parsed(byte[] text, Reading<T> reading) throws IOException {
    try (JsonParser parser = mapper.createParser(text)) {
      if (parser.nextToken() == null) {
        throw MalformedJson.refused("the body is empty");
      }
      T value = reading.from(parser);
      if (parser.nextToken() != null) {
        throw MalformedJson.trailing(parser.currentTokenLocation());
      }
      return value;
    }
  }

  public byte[] write(JsonNode tree) {
    try {
      return mapper.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new UncheckedIOException("a JSON tree can always be written", e);
    }
  }

  private static RefusedRequestException tooLarge(int bytes, int most) {
    String message = bytes + " bytes in one request; send at most " + most + " at a time";
    return new RefusedRequestException(
        Refusal.TOO_LARGE, new Violation("", "too_many_bytes", message));
  }
}
