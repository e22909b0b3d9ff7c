package dev.tranche.segmentation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Passes on what is JSON already: to read it once more would take as long as to write it. */
final class AnswerSerializer extends StdSerializer<AnswerBytes> {
  private static final long serialVersionUID = 1L;

  AnswerSerializer() {
    super(AnswerBytes.class);
  }

  @Override
  public void serialize(AnswerBytes answer, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.flush();
    if (json.getOutputTarget() instanceof OutputStream target) {
      ByteBuffer bytes = answer.json();
      target.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    } else {
      throw new IOException("answers are bytes, and there is no stream for bytes");
    }
  }
}
