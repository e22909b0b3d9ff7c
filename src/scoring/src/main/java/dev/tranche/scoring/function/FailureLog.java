package dev.tranche.scoring.function;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.JsonLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps failures of the function itself, a line each, with the types of the exceptions and where
 * they came from. Their messages are left out, for they may quote what a customer sent; those on a
 * bundle's files cannot. A log that takes no more is no reason to fail once more. Thread-safe.
 */
public final class FailureLog {
  private static final int MOST_CAUSES = 5;
  private static final int MOST_FRAMES = 20;

  private final JsonLog log;

  public FailureLog(JsonLog log) {
    this.log = log;
  }

  /** A request that could not be answered. */
  public void unanswered(String requestId, Throwable failure) {
    add("the request could not be answered", Optional.of(requestId), failure);
  }

  /**
   * An event that the function was not made for.
   *
   * @param refused whose message holds nothing of the event
   */
  public void unserved(String requestId, RuntimeException refused) {
    write(json -> head(String.valueOf(refused.getMessage()), Optional.of(requestId), json));
  }

  /**
   * Messages that a queue did not take.
   *
   * @param why the queue's or the network's codes, which hold nothing of the messages
   */
  public void unsent(String requestId, String queue, int messages, Collection<String> why) {
    String codes = String.join(", ", why);
    String what = messages + " messages could not be sent to the " + queue + ": " + codes;
    write(json -> head(what, Optional.of(requestId), json));
  }

  /** A challenger that does not work, and is not asked again. */
  public void challenger(String model, Throwable failure) {
    add("the challenger '" + model + "' does not work", Optional.empty(), failure);
  }

  private void add(String what, Optional<String> requestId, Throwable failure) {
    write(
        json -> {
          head(what, requestId, json);
          if (failure instanceof BundleException) {
            json.writeStringField("detail", failure.getMessage());
          }
          json.writeArrayFieldStart("exceptions");
          for (String type : types(failure)) {
            json.writeString(type);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("stack");
          for (String frame : frames(failure)) {
            json.writeString(frame);
          }
          json.writeEndArray();
        });
  }

  private static void head(String what, Optional<String> requestId, JsonGenerator json)
      throws IOException {
    json.writeStringField("type", "error");
    json.writeStringField("level", "ERROR");
    json.writeStringField("time", Instant.now().toString());
    if (requestId.isPresent()) {
      json.writeStringField("request_id", requestId.get());
    }
    json.writeStringField("message", what);
  }

  private void write(JsonLines.Members members) {
    try {
      log.write(lines -> lines.add(members));
    } catch (UncheckedIOException unwritable) {
      // The log may be what is broken; whoever asked is to hear of the failure all the same.
    }
  }

  /** The exception's and its causes'. */
  private static List<String> types(Throwable failure) {
    List<String> types = new ArrayList<>();
    for (Throwable at = failure; at != null && types.size() < MOST_CAUSES; at = at.getCause()) {
      types.add(at.getClass().getName());
    }
    return types;
  }

  private static List<String> frames(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(MOST_FRAMES)
        .map(StackTraceElement::toString)
        .toList();
  }
}
