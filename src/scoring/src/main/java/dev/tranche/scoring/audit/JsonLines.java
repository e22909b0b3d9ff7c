package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lines on their way into a {@link JsonLog}. Not thread-safe. */
public final class JsonLines implements AutoCloseable {
  private static final SerializedString NOTHING = new SerializedString("");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final JsonGenerator json;

  JsonLines(JsonFactory factory) throws IOException {
    json = factory.createGenerator(bytes);
    json.setRootValueSeparator(NOTHING);
  }

  /** The members of one line's object. */
  @FunctionalInterface
  public interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /** One more line. */
  public void add(Members members) throws IOException {
    json.writeStartObject();
    members.write(json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** All of them in one write. */
  void writeTo(OutputStream to) throws IOException {
    json.flush();
    bytes.writeTo(to);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
