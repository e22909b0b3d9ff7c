package dev.tranche.segmentation.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
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
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Writes the answers to the customers of an event. A list has thousands, and of most of their text
 * there are few variants: it is put together of pieces that are JSON already, each to the generator
 * a value of its own. Thread-safe.
 */
final class AssignmentJson {
  /** Lambda carries 6 MB. */
  private static final int MOST_BYTES = 6_000_000;

  /** Of one customer without warnings. */
  private static final int USUAL_BYTES = 700;

  private static final SerializableString NOTHING = new SerializedString("");
  private static final SerializableString COMMA = new SerializedString(",");
  private static final SerializableString OPEN_LIST = new SerializedString("[");
  private static final SerializableString CLOSE_LIST = new SerializedString("]");
  private static final SerializableString OPEN = new SerializedString("{");
  private static final SerializableString ID = new SerializedString("\"id\":");
  private static final SerializableString REFERENCE = new SerializedString("\"reference\":");
  private static final SerializableString PROBLEM = new SerializedString("\"problem\":");
  private static final SerializableString DISTANCES = new SerializedString(",\"distances\":[");
  private static final SerializableString CONFIDENCE = new SerializedString("],\"confidence\":");
  private static final SerializableString INLIER = outlier(false);
  private static final SerializableString OUTLIER = outlier(true);
  private static final SerializableString WARNINGS = new SerializedString("],\"warnings\":[");
  private static final SerializableString PORTRAIT = new SerializedString(",\"portrait\":");

  private final AnswerFragments fragments;
  private final String bundle;

  AssignmentJson(JsonFactory factory, Manifest manifest) {
    this.fragments = new AnswerFragments(factory, manifest.meanings().segments());
    this.bundle = "\"bundle\":" + fragments.text(manifest.version()) + ",";
  }

  private static SerializableString outlier(boolean is) {
    return new SerializedString(",\"outlier\":" + is + ",\"traits\":[");
  }

  /**
   * The answer's text.
   *
   * @param assignments of the customers that could be read, in their order
   * @throws RefusedRequestException as soon as it is longer than Lambda carries
   */
  ByteBuffer write(CustomerRequest request, List<SegmentAssignment> assignments, String requestId) {
    String id = "\"request_id\":" + fragments.text(requestId) + "}";
    SerializableString afterProblem = new SerializedString("," + id);
    SerializableString afterSegment = new SerializedString("," + bundle + id);
    Iterator<SegmentAssignment> next = assignments.iterator();
    try (AnswerBuffer bytes =
        new AnswerBuffer(Math.min(MOST_BYTES, request.entries().size() * USUAL_BYTES))) {
      try (JsonGenerator json = fragments.factory().createGenerator(bytes)) {
        json.setRootValueSeparator(NOTHING);
        json.writeRaw(request.list() ? OPEN_LIST : NOTHING);
        int answered = 0;
        for (CustomerEntry entry : request.entries()) {
          json.writeRaw(answered == 0 ? NOTHING : COMMA);
          own(entry, json);
          if (entry instanceof CustomerEntry.Refused refused) {
            json.writeRaw(PROBLEM);
            ProblemJson.write(json, Problem.ofViolations(refused.violations()));
            json.writeRaw(afterProblem);
          } else if (entry instanceof CustomerEntry.Read read) {
            SegmentAssignment assignment = next.next();
            write(assignment, json);
            if (read.customer().portrait()) {
              json.writeRaw(PORTRAIT);
              json.writeRaw(fragments.portrait(assignment.segment()));
            }
            json.writeRaw(afterSegment);
          }
          if (bytes.size() + json.getOutputBuffered() > MOST_BYTES) {
            throw tooLarge(answered, request.entries().size());
          }
          answered++;
        }
        json.writeRaw(request.list() ? CLOSE_LIST : NOTHING);
      }
      return bytes.given();
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

  /** The members from {@code segment} to {@code warnings}. */
  private void write(SegmentAssignment assignment, JsonGenerator json) throws IOException {
    json.writeRaw(fragments.segment(assignment.segment()));
    json.writeRaw(DISTANCES);
    List<Float> distances = assignment.distances();
    for (int k = 0; k < distances.size(); k++) {
      json.writeRaw(k == 0 ? NOTHING : COMMA);
      json.writeNumber(distances.get(k));
    }
    json.writeRaw(CONFIDENCE);
    json.writeNumber(assignment.confidence());
    json.writeRaw(assignment.outlier() ? OUTLIER : INLIER);
    List<Trait> traits = assignment.traits();
    for (int t = 0; t < traits.size(); t++) {
      json.writeRaw(t == 0 ? NOTHING : COMMA);
      json.writeRaw(fragments.trait(traits.get(t)));
    }
    json.writeRaw(WARNINGS);
    List<Warning> warnings = assignment.warnings();
    for (int w = 0; w < warnings.size(); w++) {
      json.writeRaw(w == 0 ? NOTHING : COMMA);
      json.writeRaw(fragments.warning(warnings.get(w)));
    }
    json.writeRaw(CLOSE_LIST);
  }

  /** The caller's own names for the customer. */
  private static void own(CustomerEntry entry, JsonGenerator json) throws IOException {
    json.writeRaw(OPEN);
    own(ID, entry.id(), json);
    own(REFERENCE, entry.reference(), json);
  }

  private static void own(SerializableString name, Optional<String> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeRaw(name);
      json.writeString(value.get());
      json.writeRaw(COMMA);
    }
  }
}
