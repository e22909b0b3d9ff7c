package dev.tranche.scoring.review;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.audit.ChainLink;
import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.LogLine;
import dev.tranche.scoring.audit.RequestTrace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
    json.writeStringField("bundle", record.bundle());
    optional("caller", request.origin().caller(), json);
    json.writeArrayFieldStart("codes");
    for (ReviewCode code : review.codes()) {
      json.writeString(code.word());
    }
    json.writeEndArray();
    optional("decided_at", review.decidedAt().map(Object::toString), json);
    json.writeStringField("decision", review.decision().word());
    optional("idempotency", request.origin().idempotency(), json);
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
    optional("reference", review.reference(), json);
    json.writeStringField("request_id", request.id());
    json.writeStringField("reviewer", hash(review.reviewer()));
    json.writeStringField("time", request.time());
    optional("trace_id", request.origin().traceId(), json);
    json.writeStringField("type", LogLine.Reviewed.TYPE);
    optional("xray_trace_id", request.origin().xrayTraceId(), json);
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void optional(String name, Optional<String> text, JsonGenerator json)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }
}
