package dev.tranche.risk.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.record.Fault;
import java.io.IOException;

/** A {@link Problem} as JSON. */
public final class ProblemJson {
  private ProblemJson() {}

  /** Writes it as one object. */
  public static void write(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    members(json, problem);
    json.writeEndObject();
  }

  static void members(JsonGenerator json, Problem problem) throws IOException {
    json.writeStringField("type", problem.type());
    json.writeStringField("title", problem.title());
    json.writeNumberField("status", problem.status());
    json.writeStringField("detail", problem.detail());
    json.writeArrayFieldStart("errors");
    for (Fault fault : problem.errors()) {
      json.writeStartObject();
      json.writeStringField("pointer", fault.pointer());
      json.writeStringField("code", fault.code());
      json.writeStringField("detail", fault.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
