package dev.tranche.scoring.audit.assignment;

import static dev.tranche.scoring.audit.RecordMembers.BUNDLE;
import static dev.tranche.scoring.audit.RecordMembers.ID;
import static dev.tranche.scoring.audit.RecordMembers.INDEX;
import static dev.tranche.scoring.audit.RecordMembers.INPUT;
import static dev.tranche.scoring.audit.RecordMembers.MILLISECONDS;
import static dev.tranche.scoring.audit.RecordMembers.REQUEST_ID;
import static dev.tranche.scoring.audit.RecordMembers.TIME;
import static dev.tranche.scoring.audit.RecordMembers.TYPE;
import static dev.tranche.scoring.audit.RecordMembers.WARNINGS;
import static dev.tranche.scoring.audit.RecordMembers.features;
import static dev.tranche.scoring.audit.RecordMembers.number;
import static dev.tranche.scoring.audit.RecordMembers.optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.tranche.scoring.audit.ChainLink;
import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * Assignments as lines of a log, in the chain of all its records. Those of one event share their
 * lines: what is the same for all of them is kept once, and hashed once. Thread-safe.
 */
public final class AssignmentRecordWriter {
  /** CloudWatch takes 256 KiB a line; a customer with all values is far below the other half. */
  private static final int MOST_BYTES = 128 << 10;

  /** The type of such a record, and the member that has them. */
  private static final String ASSIGNMENTS = "assignments";

  // An event has thousands of assignments: their names are turned into bytes once.
  private static final SerializableString CONFIDENCE_NAME = new SerializedString("confidence");
  private static final SerializableString INDEX_NAME = new SerializedString(INDEX);
  private static final SerializableString INPUT_NAME = new SerializedString(INPUT);
  private static final SerializableString OUTLIER_NAME = new SerializedString("outlier");
  private static final SerializableString SEGMENT_NAME = new SerializedString("segment");
  private static final SerializableString WARNINGS_NAME = new SerializedString(WARNINGS);

  private final List<Feature> features;
  private final String bundle;

  /**
   * @param features of the bundle that assigns
   * @param bundle its version
   */
  public AssignmentRecordWriter(List<Feature> features, String bundle) {
    this.features = List.copyOf(features);
    this.bundle = bundle;
  }

  /** As many lines as they need, the next of the log's chain. */
  public void add(RequestTrace request, Iterator<AssignmentRecord> assignments, JsonLines lines)
      throws IOException {
    while (assignments.hasNext()) {
      int start = lines.size();
      lines.addRecord(
          (link, json) -> {
            json.writeArrayFieldStart(ASSIGNMENTS);
            while (assignments.hasNext() && lines.size() - start < MOST_BYTES) {
              write(assignments.next(), json);
            }
            json.writeEndArray();
            members(request, link, json);
          });
    }
  }

  /** Sorted by name, as a {@link ChainLink} demands, after the assignments. */
  private void members(RequestTrace request, ChainLink link, JsonGenerator json)
      throws IOException {
    json.writeStringField(BUNDLE, bundle);
    json.writeStringField(ChainLink.INSTANCE, link.instance());
    number(MILLISECONDS, request.milliseconds(), json);
    json.writeNumberField(ChainLink.NUMBER, link.number());
    json.writeStringField(ChainLink.PREVIOUS, link.previous());
    json.writeStringField(REQUEST_ID, request.id());
    json.writeStringField(TIME, request.time());
    json.writeStringField(TYPE, ASSIGNMENTS);
  }

  /** Sorted by name, too. */
  private void write(AssignmentRecord record, JsonGenerator json) throws IOException {
    SegmentAssignment assignment = record.assignment();
    json.writeStartObject();
    number(CONFIDENCE_NAME, assignment.confidence(), json);
    if (record.input().isPresent()) {
      features(features, record.input().get(), json);
      optional(ID, record.input().get().id(), json);
    }
    json.writeFieldName(INDEX_NAME);
    json.writeNumber(record.index());
    json.writeFieldName(INPUT_NAME);
    json.writeString(record.inputHash());
    json.writeFieldName(OUTLIER_NAME);
    json.writeBoolean(assignment.outlier());
    json.writeFieldName(SEGMENT_NAME);
    json.writeNumber(assignment.segment());
    json.writeFieldName(WARNINGS_NAME);
    json.writeStartArray();
    for (Warning warning : assignment.warnings()) {
      json.writeStartObject();
      json.writeStringField("code", warning.code().word());
      json.writeStringField("feature", warning.feature());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
