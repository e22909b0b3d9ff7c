package dev.tranche.segmentation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.tranche.scoring.request.problem.ProblemJson;
import dev.tranche.segmentation.answer.RefusedEventException;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes Lambda's error document, and with it the members of a problem document: what any caller of
 * Lambda looks for, and what those of the risk function do. The type is a class, of which the
 * simple name is enough.
 */
final class FunctionErrorSerializer extends StdSerializer<FunctionError> {
  private static final long serialVersionUID = 1L;

  private final transient LastRefusal last;

  FunctionErrorSerializer(LastRefusal last) {
    super(FunctionError.class);
    this.last = last;
  }

  @Override
  public void serialize(FunctionError error, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    Optional<RefusedEventException> refused = last.take(String.valueOf(error.getErrorMessage()));
    String type = refused.map(it -> it.getClass().getSimpleName()).orElseGet(() -> simple(error));
    json.writeStartObject();
    json.writeStringField("errorType", type);
    json.writeStringField(
        "errorMessage", refused.map(Throwable::getMessage).orElseGet(error::getErrorMessage));
    if (refused.isPresent()) {
      ProblemJson.members(json, refused.get().problem());
      json.writeStringField("request_id", refused.get().requestId());
    }
    json.writeEndObject();
  }

  private static String simple(FunctionError error) {
    return error.getErrorType().substring(error.getErrorType().lastIndexOf('.') + 1);
  }
}
