package dev.tranche.segmentation.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Trait;
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.scoring.request.problem.ProblemJson;
import dev.tranche.scoring.value.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** Writes the answers to the customers of an event. Thread-safe. */
final class AssignmentJson {
  /** Lambda carries 6 MB. */
  private static final int MOST_BYTES = 6_000_000;

  private static final SerializableString SEGMENT = new SerializedString("segment");
  private static final SerializableString NAME = new SerializedString("name");
  private static final SerializableString DISTANCES = new SerializedString("distances");
  private static final SerializableString CONFIDENCE = new SerializedString("confidence");
  private static final SerializableString OUTLIER = new SerializedString("outlier");
  private static final SerializableString TRAITS = new SerializedString("traits");
  private static final SerializableString WARNINGS = new SerializedString("warnings");
  private static final SerializableString PORTRAIT = new SerializedString("portrait");
  private static final SerializableString BUNDLE = new SerializedString("bundle");
  private static final SerializableString REQUEST_ID = new SerializedString("request_id");

  private final AnswerFragments fragments;
  private final SerializableString bundle;

  AssignmentJson(JsonFactory factory, Manifest manifest) {
    this.fragments = new AnswerFragments(factory, manifest.meanings().segments());
    this.bundle = new SerializedString(manifest.version());
  }

  /**
   * The answer's text.
   *
   * @param assignments of the customers that could be read, in their order
   * @throws RefusedRequestException as soon as it is longer than Lambda carries
   */
  byte[] write(CustomerRequest request, List<SegmentAssignment> assignments, String requestId) {
    SerializableString id = new SerializedString(requestId);
    Iterator<SegmentAssignment> next = assignments.iterator();
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator json = fragments.factory().createGenerator(bytes)) {
        if (request.list()) {
          json.writeStartArray();
        }
        int answered = 0;
        for (CustomerEntry entry : request.entries()) {
          json.writeStartObject();
          own(entry, json);
          if (entry instanceof CustomerEntry.Refused refused) {
            json.writeFieldName("problem");
            ProblemJson.write(json, Problem.ofViolations(refused.violations()));
          } else if (entry instanceof CustomerEntry.Read read) {
            write(next.next(), read.customer().portrait(), json);
          }
          json.writeFieldName(REQUEST_ID);
          json.writeString(id);
          json.writeEndObject();
          if (bytes.size() + json.getOutputBuffered() > MOST_BYTES) {
            throw tooLarge(answered, request.entries().size());
          }
          answered++;
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

  private static RefusedRequestException tooLarge(int fit, int customers) {
    String message =
        "an answer has at most "
            + MOST_BYTES
            + " bytes, because Lambda carries 6 MB; the first "
            + fit
            + " of these "
            + customers
            + " customers fill it: send fewer at a time";
    return new RefusedRequestException(
        Refusal.TOO_LARGE, new Violation("", "answer_too_large", message));
  }

  private void write(SegmentAssignment assignment, boolean portrait, JsonGenerator json)
      throws IOException {
    json.writeFieldName(SEGMENT);
    json.writeNumber(assignment.segment());
    json.writeFieldName(NAME);
    json.writeRawValue(fragments.name(assignment.segment()));
    json.writeFieldName(DISTANCES);
    json.writeStartArray();
    for (float distance : assignment.distances()) {
      json.writeNumber(distance);
    }
    json.writeEndArray();
    json.writeFieldName(CONFIDENCE);
    json.writeNumber(assignment.confidence());
    json.writeFieldName(OUTLIER);
    json.writeBoolean(assignment.outlier());
    json.writeFieldName(TRAITS);
    json.writeStartArray();
    for (Trait trait : assignment.traits()) {
      json.writeRawValue(fragments.trait(trait));
    }
    json.writeEndArray();
    json.writeFieldName(WARNINGS);
    json.writeStartArray();
    for (Warning warning : assignment.warnings()) {
      json.writeRawValue(fragments.warning(warning));
    }
    json.writeEndArray();
    if (portrait) {
      json.writeFieldName(PORTRAIT);
      json.writeRawValue(fragments.portrait(assignment.segment()));
    }
    json.writeFieldName(BUNDLE);
    json.writeString(bundle);
  }

  /** The caller's own names for the customer. */
  private static void own(CustomerEntry entry, JsonGenerator json) throws IOException {
    if (entry.id().isPresent()) {
      json.writeStringField("id", entry.id().get());
    }
    if (entry.reference().isPresent()) {
      json.writeStringField("reference", entry.reference().get());
    }
  }
}
