package dev.tranche.scoring.request.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A {@link Problem} as JSON. */
public final class ProblemJson {
  private ProblemJson() {}

  /** Writes it as one object. */
  public static void write(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    members(json, problem);
    json.writeEndObject();
  }

  /** The answer to a request that is refused as a whole. */
  public static byte[] document(JsonFactory factory, Problem problem, String requestId) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator json = factory.createGenerator(bytes)) {
        json.writeStartObject();
        members(json, problem);
        json.writeStringField("request_id", requestId);
        json.writeEndObject();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes can always be written", e);
    }
  }

  /** Its members alone, into an object that is begun. */
  public static void members(JsonGenerator json, Problem problem) throws IOException {
    json.writeStringField("type", problem.type());
    json.writeStringField("title", problem.title());
    json.writeNumberField("status", problem.status());
    json.writeStringField("detail", problem.detail());
    json.writeArrayFieldStart("errors");
    for (ErrorEntry error : problem.errors()) {
      json.writeStartObject();
      json.writeStringField(error.place().member(), error.name());
      json.writeStringField("code", error.code());
      json.writeStringField("detail", error.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
