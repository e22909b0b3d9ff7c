package dev.tranche.segmentation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.InputStream;

/** Makes parsers that hold events as they came; what they are is read later, once. */
final class EventJsonFactory extends JsonFactory {
  private static final long serialVersionUID = 1L;
  private static final String ANY_VALUE = "true";

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
    return new EventParser(super.createParser(ANY_VALUE), event.readAllBytes());
  }

  /** A parser of any value, and the event's bytes. */
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
