package dev.tranche.segmentation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.tranche.scoring.request.EscapedPairs;
import java.io.IOException;
import java.io.InputStream;

/** Makes parsers of events that still have the event when it turns out to hold no customers. */
final class EventJsonFactory extends JsonFactory {
  private static final long serialVersionUID = 1L;

  EventJsonFactory(JsonFactoryBuilder settings) {
    super(settings);
  }

  private EventJsonFactory(JsonFactory source, ObjectCodec codec) {
    super(source, codec);
  }

  /** Quarkus copies the mapper, and it its factory. */
  @Override
  public JsonFactory copy() {
    return new EventJsonFactory(this, getCodec());
  }

  @Override
  public JsonParser createParser(InputStream event) throws IOException {
    byte[] json = EscapedPairs.asCharacters(event.readAllBytes());
    return new EventParser(super.createParser(json), json);
  }

  /** The event's own parser, and its bytes. */
  static final class EventParser extends JsonParserDelegate {
    private final byte[] event;

    EventParser(JsonParser parser, byte[] event) {
      super(parser);
      this.event = event;
    }

    byte[] event() {
      return event;
    }
  }
}
