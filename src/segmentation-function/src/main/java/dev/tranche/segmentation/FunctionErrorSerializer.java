package dev.tranche.segmentation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import java.io.IOException;

/** Writes Lambda's error document; its type is a class, of which the simple name is enough. */
final class FunctionErrorSerializer extends StdSerializer<FunctionError> {
  private static final long serialVersionUID = 1L;

  FunctionErrorSerializer() {
    super(FunctionError.class);
  }

  @Override
  public void serialize(FunctionError error, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    String type = error.getErrorType();
    json.writeStartObject();
    json.writeStringField("errorType", type.substring(type.lastIndexOf('.') + 1));
    json.writeStringField("errorMessage", error.getErrorMessage());
    json.writeEndObject();
  }
}
