package dev.tranche.scoring.review;

import static dev.tranche.scoring.audit.RecordMembers.BUNDLE;
import static dev.tranche.scoring.audit.RecordMembers.CALLER;
import static dev.tranche.scoring.audit.RecordMembers.DECISION;
import static dev.tranche.scoring.audit.RecordMembers.IDEMPOTENCY;
import static dev.tranche.scoring.audit.RecordMembers.REFERENCE;
import static dev.tranche.scoring.audit.RecordMembers.REQUEST_ID;
import static dev.tranche.scoring.audit.RecordMembers.TIME;
import static dev.tranche.scoring.audit.RecordMembers.TRACE_ID;
import static dev.tranche.scoring.audit.RecordMembers.TYPE;
import static dev.tranche.scoring.audit.RecordMembers.XRAY_TRACE_ID;
import static dev.tranche.scoring.audit.RecordMembers.optional;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.audit.ChainLink;
import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.LogLine;
import dev.tranche.scoring.audit.RequestTrace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reviews as lines of a log, in the same chain as the decisions that they are about. */
public final class ReviewRecordWriter {
  private ReviewRecordWriter() {}

  /** One line, the next of the log's chain; its hash, which no other record has. */
  public static String add(ReviewRecord record, JsonLines lines) throws IOException {
    return lines.addRecord((link, json) -> members(record, link, json));
  }

  /** Sorted by name, as a {@link ChainLink} demands. */
  private static void members(ReviewRecord record, ChainLink link, JsonGenerator json)
      throws IOException {
    RequestTrace request = record.request();
    Review review = record.review();
    json.writeStringField(BUNDLE, record.bundle());
    optional(CALLER, request.origin().caller(), json);
    json.writeArrayFieldStart("codes");
    for (ReviewCode code : review.codes()) {
      json.writeString(code.word());
    }
    json.writeEndArray();
    optional("decided_at", review.decidedAt().map(Object::toString), json);
    json.writeStringField(DECISION, review.decision().word());
    optional(IDEMPOTENCY, request.origin().idempotency(), json);
    json.writeStringField(ChainLink.INSTANCE, link.instance());
    if (record.withNote()) {
      optional("note", review.note(), json);
    } else {
      optional("note_sha256", review.note().map(ReviewRecordWriter::hash), json);
    }
    json.writeNumberField(ChainLink.NUMBER, link.number());
    json.writeNumberField(LogLine.Reviewed.OF_INDEX, review.ofIndex());
    json.writeStringField(LogLine.Reviewed.OF_REQUEST, review.ofRequest());
    json.writeStringField(ChainLink.PREVIOUS, link.previous());
    optional(REFERENCE, review.reference(), json);
    json.writeStringField(REQUEST_ID, request.id());
    json.writeStringField("reviewer", hash(review.reviewer()));
    json.writeStringField(TIME, request.time());
    optional(TRACE_ID, request.origin().traceId(), json);
    json.writeStringField(TYPE, LogLine.Reviewed.TYPE);
    optional(XRAY_TRACE_ID, request.origin().xrayTraceId(), json);
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
