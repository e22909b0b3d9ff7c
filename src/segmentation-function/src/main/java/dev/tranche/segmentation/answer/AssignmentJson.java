package dev.tranche.segmentation.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.tranche.scoring.decision.WarningJson;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Trait;
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.scoring.request.problem.ProblemJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** The answers to the customers of one event. */
record AssignmentJson(String bundle, String requestId) {
  /**
   * The answer's text.
   *
   * @param assignments of the customers that could be read, in their order
   */
  byte[] write(JsonFactory factory, CustomerRequest request, List<SegmentAssignment> assignments) {
    Iterator<SegmentAssignment> next = assignments.iterator();
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator json = factory.createGenerator(bytes)) {
        if (request.list()) {
          json.writeStartArray();
        }
        for (CustomerEntry entry : request.entries()) {
          if (entry instanceof CustomerEntry.Refused refused) {
            write(refused, json);
          } else {
            write(entry, next.next(), json);
          }
        }
        if (request.list()) {
          json.writeEndArray();
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes can always be written", e);
    }
  }

  private void write(CustomerEntry entry, SegmentAssignment assignment, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    names(entry, json);
    json.writeNumberField("segment", assignment.segment());
    json.writeStringField("name", assignment.name());
    json.writeArrayFieldStart("distances");
    for (float distance : assignment.distances()) {
      json.writeNumber(distance);
    }
    json.writeEndArray();
    json.writeNumberField("confidence", assignment.confidence());
    json.writeBooleanField("outlier", assignment.outlier());
    traits(assignment.traits(), json);
    WarningJson.write(assignment.warnings(), json);
    json.writeStringField("bundle", bundle);
    json.writeStringField("request_id", requestId);
    json.writeEndObject();
  }

  /** The problem of a customer that could not be read, among others that could. */
  private void write(CustomerEntry.Refused refused, JsonGenerator json) throws IOException {
    json.writeStartObject();
    names(refused, json);
    json.writeFieldName("problem");
    ProblemJson.write(json, Problem.ofViolations(refused.violations()));
    json.writeStringField("request_id", requestId);
    json.writeEndObject();
  }

  /** The caller's own. */
  private static void names(CustomerEntry entry, JsonGenerator json) throws IOException {
    if (entry.id().isPresent()) {
      json.writeStringField("id", entry.id().get());
    }
    if (entry.reference().isPresent()) {
      json.writeStringField("reference", entry.reference().get());
    }
  }

  private static void traits(List<Trait> traits, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("traits");
    for (Trait trait : traits) {
      json.writeStartObject();
      json.writeStringField("feature", trait.feature());
      json.writeStringField("direction", trait.direction().word());
      json.writeStringField("sentence", trait.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
