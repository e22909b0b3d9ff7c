package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Lines on their way into a {@link JsonLog}. Not thread-safe. */
public final class JsonLines implements AutoCloseable {
  private static final SerializedString NOTHING = new SerializedString("");

  private final HashedBytes bytes;
  private final JsonGenerator json;
  private Optional<ChainLink> next;

  /**
   * Starts without any.
   *
   * @param bytes of which nothing is needed any more
   * @param next of the log's chain; empty where it has not begun
   */
  JsonLines(JsonFactory factory, HashedBytes bytes, Optional<ChainLink> next) throws IOException {
    this.next = next;
    this.bytes = bytes;
    bytes.reset();
    json = factory.createGenerator(bytes);
    json.setRootValueSeparator(NOTHING);
  }

  /** The members of one line's object. */
  @FunctionalInterface
  public interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /** The members of a record's object, those of its link among them, sorted by name. */
  @FunctionalInterface
  public interface LinkedMembers {
    void write(ChainLink link, JsonGenerator json) throws IOException;
  }

  /** One more line. */
  public void add(Members members) throws IOException {
    json.writeStartObject();
    members.write(json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** One more line that is a record, and the next of the chain; its hash. */
  public String addRecord(LinkedMembers members) throws IOException {
    ChainLink link = next.orElseGet(ChainLink::first);
    json.flush();
    int start = bytes.size();
    json.writeStartObject();
    members.write(link, json);
    json.flush();
    String hash = bytes.hash(start, '}');
    json.writeStringField(ChainLink.HASH, hash);
    json.writeEndObject();
    json.writeRaw('\n');
    next = Optional.of(link.next(hash));
    return hash;
  }

  /** Bytes so far. */
  public int size() {
    return bytes.size() + json.getOutputBuffered();
  }

  /** The place of the record that comes after these lines. */
  Optional<ChainLink> next() {
    return next;
  }

  /** All of them in one write. */
  void writeTo(OutputStream to) throws IOException {
    json.flush();
    bytes.writeTo(to);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
