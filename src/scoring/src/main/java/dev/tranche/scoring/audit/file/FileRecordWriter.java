package dev.tranche.scoring.audit.file;

import static dev.tranche.scoring.audit.RecordMembers.BUNDLE;
import static dev.tranche.scoring.audit.RecordMembers.MILLISECONDS;
import static dev.tranche.scoring.audit.RecordMembers.REQUEST_ID;
import static dev.tranche.scoring.audit.RecordMembers.TIME;
import static dev.tranche.scoring.audit.RecordMembers.TYPE;
import static dev.tranche.scoring.audit.RecordMembers.number;
import static dev.tranche.scoring.audit.RecordMembers.optional;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.audit.ChainLink;
import dev.tranche.scoring.audit.JsonLines;
import java.io.IOException;
import java.util.Map;

/** Files that were answered as lines of a log, in the chain of all its records. */
public final class FileRecordWriter {
  public static final String FILE_TYPE = "file";

  private FileRecordWriter() {}

  /** One line, the next of the log's chain. */
  public static void add(FileRecord record, JsonLines lines) throws IOException {
    lines.addRecord((link, json) -> members(record, link, json));
  }

  /** Sorted by name, as a {@link ChainLink} demands. */
  private static void members(FileRecord record, ChainLink link, JsonGenerator json)
      throws IOException {
    json.writeNumberField("bad_rows", record.badRows());
    json.writeStringField("bucket", record.file().bucket());
    json.writeStringField(BUNDLE, record.by().bundle());
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Long> count : record.counts().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    json.writeStringField("etag", record.file().etag());
    json.writeStringField(ChainLink.INSTANCE, link.instance());
    json.writeStringField("key", record.file().key());
    json.writeStringField("model", record.by().model());
    number(MILLISECONDS, record.request().milliseconds(), json);
    json.writeNumberField(ChainLink.NUMBER, link.number());
    if (!record.by().policy().isEmpty()) {
      json.writeStringField("policy", record.by().policy());
    }
    optional("policy_sha256", record.by().policyHash(), json);
    json.writeStringField(ChainLink.PREVIOUS, link.previous());
    json.writeStringField(REQUEST_ID, record.request().id());
    json.writeNumberField("rows", record.rows());
    json.writeStringField(TIME, record.request().time());
    json.writeStringField(TYPE, FILE_TYPE);
    optional("version", record.file().version(), json);
  }
}
