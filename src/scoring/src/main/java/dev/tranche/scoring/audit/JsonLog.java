package dev.tranche.scoring.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A log of JSON objects, one a line. What belongs together is one write, so that no other thread's
 * line gets in between. All records that a log takes are one chain, whoever writes them; where a
 * write failed, and nobody knows how much of it is there, another one begins. Thread-safe.
 *
 * <p>Lines are ASCII, all else is escaped: whatever a text holds, line ends or halves of a
 * character, the line is one and is JSON.
 */
public final class JsonLog {
  private final JsonFactory json = format();
  private final HashedBytes bytes = new HashedBytes();
  private final OutputStream to;
  private Optional<ChainLink> next = Optional.empty();

  public JsonLog(OutputStream to) {
    this.to = to;
  }

  /** To the process's standard output, past {@link System#out} with its buffers and locks. */
  @SuppressWarnings("StreamResourceLeak") // The standard output is nobody's to close.
  public static JsonLog standardOutput() {
    return new JsonLog(new FileOutputStream(FileDescriptor.out));
  }

  /** How everything in a log is written. */
  static JsonFactory format() {
    return JsonFactory.builder()
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        // RFC 8785, 3.2.2.2.
        .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
        // Without it, Java 17 prints some floats with more digits than they need.
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .build();
  }

  /** The lines of one write. */
  @FunctionalInterface
  public interface Entry {
    void write(JsonLines lines) throws IOException;
  }

  /**
   * Appends lines. Others wait from their first to their last.
   *
   * @throws UncheckedIOException if the output takes no more
   */
  public synchronized void write(Entry entry) {
    try (JsonLines lines = new JsonLines(json, bytes, next)) {
      entry.write(lines);
      next = Optional.empty();
      lines.writeTo(to);
      to.flush();
      next = lines.next();
    } catch (IOException e) {
      throw new UncheckedIOException("the log cannot be written: " + e.getMessage(), e);
    }
  }
}
