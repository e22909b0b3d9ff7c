package dev.tranche.training.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON that may stand inside a {@code script} element: no text in it can end the element. */
final class HtmlSafeJson {
  private final JsonMapper mapper = new JsonMapper();

  HtmlSafeJson() {
    mapper.getFactory().setCharacterEscapes(new NoMarkup());
  }

  String write(Object value) throws JsonProcessingException {
    return mapper.writeValueAsString(value);
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
