package dev.tranche.scoring.audit.assignment;

import static dev.tranche.scoring.audit.RecordMembers.BUNDLE;
import static dev.tranche.scoring.audit.RecordMembers.ID;
import static dev.tranche.scoring.audit.RecordMembers.INDEX;
import static dev.tranche.scoring.audit.RecordMembers.INPUT;
import static dev.tranche.scoring.audit.RecordMembers.MILLISECONDS;
import static dev.tranche.scoring.audit.RecordMembers.REQUEST_ID;
import static dev.tranche.scoring.audit.RecordMembers.TIME;
import static dev.tranche.scoring.audit.RecordMembers.TYPE;
import static dev.tranche.scoring.audit.RecordMembers.features;
import static dev.tranche.scoring.audit.RecordMembers.number;
import static dev.tranche.scoring.audit.RecordMembers.optional;
import static dev.tranche.scoring.audit.RecordMembers.warnings;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.audit.ChainLink;
import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.RecordedInput;
import dev.tranche.scoring.audit.RecordedWarning;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;

/** Assignments as lines of a log, in the chain of all its records. Immutable. */
public final class AssignmentRecordWriter {
  public static final String ASSIGNMENT_TYPE = "assignment";

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
    json.writeStringField(BUNDLE, record.bundle());
    number("confidence", assignment.confidence(), json);
    if (record.input().isPresent()) {
      features(features, record.input().get(), json);
    }
    optional(ID, record.input().flatMap(RecordedInput::id), json);
    json.writeNumberField(INDEX, record.index());
    json.writeStringField(INPUT, record.inputHash());
    json.writeStringField(ChainLink.INSTANCE, link.instance());
    number(MILLISECONDS, record.request().milliseconds(), json);
    json.writeNumberField(ChainLink.NUMBER, link.number());
    json.writeBooleanField("outlier", assignment.outlier());
    json.writeStringField(ChainLink.PREVIOUS, link.previous());
    json.writeStringField(REQUEST_ID, record.request().id());
    json.writeNumberField("segment", assignment.segment());
    json.writeStringField(TIME, record.request().time());
    json.writeStringField(TYPE, ASSIGNMENT_TYPE);
    warnings(
        assignment.warnings().stream()
            .map(warning -> new RecordedWarning(warning.code().word(), warning.feature()))
            .toList(),
        json);
  }
}
