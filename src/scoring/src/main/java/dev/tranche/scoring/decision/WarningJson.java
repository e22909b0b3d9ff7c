package dev.tranche.scoring.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Warnings as every function's answers have them. */
public final class WarningJson {
  private WarningJson() {}

  /** Writes the member {@code warnings} of an open object: code, feature and detail of each. */
  public static void write(List<Warning> warnings, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("warnings");
    for (Warning warning : warnings) {
      write(warning, json);
    }
    json.writeEndArray();
  }

  /** Writes one of them. */
  public static void write(Warning warning, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", warning.code().word());
    json.writeStringField("feature", warning.feature());
    json.writeStringField("detail", warning.detail());
    json.writeEndObject();
  }
}
