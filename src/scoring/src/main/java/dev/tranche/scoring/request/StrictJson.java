package dev.tranche.scoring.request;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tranche.scoring.record.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * JSON text to untyped values (maps, lists, texts, numbers) and trees to JSON text. Without data
 * binding there is nothing to reflect on, which a native executable would pay for at its start.
 * Thread-safe.
 */
public final class StrictJson {
  /** Bytes that one request may have. */
  public static final int MOST_BYTES = 1 << 20;

  private final JsonMapper mapper = builder().build();

  /** The settings, for a framework that reads and writes for itself. */
  public static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // Without it, Java 17 prints some floats with more digits than they need.
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER);
  }

  /**
   * Reads one JSON value.
   *
   * @throws RefusedRequestException for anything else, a repeated name or text after the value
   */
  public Object read(byte[] text) {
    if (text.length > MOST_BYTES) {
      throw tooLarge(text.length);
    }
    try (JsonParser parser = mapper.createParser(text)) {
      if (parser.nextToken() == null) {
        throw MalformedJson.refused("the body is empty");
      }
      Object value = mapper.readValue(parser, Object.class);
      if (parser.nextToken() != null) {
        throw MalformedJson.trailing(parser.currentTokenLocation());
      }
      return value;
    } catch (JacksonException e) {
      throw MalformedJson.refused(e);
    } catch (IOException e) {
      throw MalformedJson.refused("the body is not a text in UTF-8");
    }
  }

  public byte[] write(JsonNode tree) {
    try {
      return mapper.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new UncheckedIOException("a JSON tree can always be written", e);
    }
  }

  private static RefusedRequestException tooLarge(int bytes) {
    String message = bytes + " bytes in one request; send at most " + MOST_BYTES + " at a time";
    return new RefusedRequestException(Refusal.TOO_LARGE, new Fault("", "too_many_bytes", message));
  }
}
