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
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;

/** Assignments as lines of a log, in the chain of all its records. Thread-safe. */
public final class AssignmentRecordWriter {
  public static final String ASSIGNMENT_TYPE = "assignment";

  // An event has thousands of records: their names are turned into bytes once.
  private static final SerializableString BUNDLE_NAME = new SerializedString(BUNDLE);
  private static final SerializableString INPUT_NAME = new SerializedString(INPUT);
  private static final SerializableString INSTANCE_NAME = new SerializedString(ChainLink.INSTANCE);
  private static final SerializableString PREVIOUS_NAME = new SerializedString(ChainLink.PREVIOUS);
  private static final SerializableString REQUEST_NAME = new SerializedString(REQUEST_ID);
  private static final SerializableString TIME_NAME = new SerializedString(TIME);
  private static final SerializableString TYPE_NAME = new SerializedString(TYPE);
  private static final SerializableString TYPE_WORD = new SerializedString(ASSIGNMENT_TYPE);

  private final List<Feature> features;

  public AssignmentRecordWriter(List<Feature> features) {
    this.features = List.copyOf(features);
  }

  /** One line, the next of the log's chain. */
  public void add(AssignmentRecord record, JsonLines lines) throws IOException {
    lines.addRecord((link, json) -> members(record, link, json));
  }

  /** Sorted by name, as a {@link ChainLink} demands. */
  private void members(AssignmentRecord record, ChainLink link, JsonGenerator json)
      throws IOException {
    SegmentAssignment assignment = record.assignment();
    text(BUNDLE_NAME, record.bundle(), json);
    number("confidence", assignment.confidence(), json);
    if (record.input().isPresent()) {
      features(features, record.input().get(), json);
      optional(ID, record.input().get().id(), json);
    }
    json.writeNumberField(INDEX, record.index());
    text(INPUT_NAME, record.inputHash(), json);
    text(INSTANCE_NAME, link.instance(), json);
    number(MILLISECONDS, record.request().milliseconds(), json);
    json.writeNumberField(ChainLink.NUMBER, link.number());
    json.writeBooleanField("outlier", assignment.outlier());
    text(PREVIOUS_NAME, link.previous(), json);
    text(REQUEST_NAME, record.request().id(), json);
    json.writeNumberField("segment", assignment.segment());
    text(TIME_NAME, record.request().time(), json);
    json.writeFieldName(TYPE_NAME);
    json.writeString(TYPE_WORD);
    json.writeArrayFieldStart(WARNINGS);
    for (Warning warning : assignment.warnings()) {
      json.writeStartObject();
      json.writeStringField("code", warning.code().word());
      json.writeStringField("feature", warning.feature());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(SerializableString name, String text, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    json.writeString(text);
  }
}
