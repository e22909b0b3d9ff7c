package dev.tranche.training.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;

/**
 * JSON that may stand inside a {@code script} element: no text in it can end the element. Whole
 * numbers that JavaScript cannot hold are texts.
 */
final class HtmlSafeJson {
  private final JsonMapper mapper = new JsonMapper();

  HtmlSafeJson() {
    mapper.getFactory().setCharacterEscapes(new NoMarkup());
  }

  String write(JsonNode value) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new SafeIntegers(mapper.createGenerator(text))) {
      mapper.writeTree(json, value);
    }
    return text.toString();
  }

  private static final class SafeIntegers extends JsonGeneratorDelegate {
    /** JavaScript's {@code Number.MAX_SAFE_INTEGER}. */
    private static final long LARGEST = (1L << 53) - 1;

    SafeIntegers(JsonGenerator json) {
      super(json, false);
    }

    @Override
    public void writeNumber(long value) throws IOException {
      if (value >= -LARGEST && value <= LARGEST) {
        super.writeNumber(value);
      } else {
        writeString(Long.toString(value));
      }
    }
  }

  private static final class NoMarkup extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] ascii;

    NoMarkup() {
      ascii = CharacterEscapes.standardAsciiEscapesForJSON();
      ascii['<'] = CharacterEscapes.ESCAPE_STANDARD;
      ascii['>'] = CharacterEscapes.ESCAPE_STANDARD;
      ascii['&'] = CharacterEscapes.ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return new SerializedString("\\u%04x".formatted(character));
    }
  }
}
