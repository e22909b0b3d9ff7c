package dev.tranche.risk.record;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.audit.JsonLog;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keeps faults of the function itself, a line each, with the types of the exceptions and where they
 * came from. Their messages are left out, for they may quote what a customer sent; those on a
 * bundle's files cannot. Thread-safe.
 */
@Singleton
public final class FailureLog {
  private static final int MOST_CAUSES = 5;
  private static final int MOST_FRAMES = 20;

  private final JsonLog log;

  FailureLog(JsonLog log) {
    this.log = log;
  }

  /** A request that could not be answered. */
  public void unanswered(String requestId, Throwable fault) {
    add("the request could not be answered", Optional.of(requestId), fault);
  }

  /** A challenger that does not work, and is not asked again. */
  void challenger(String model, Throwable fault) {
    add("the challenger '" + model + "' does not work", Optional.empty(), fault);
  }

  private void add(String what, Optional<String> requestId, Throwable fault) {
    log.write(
        lines ->
            lines.add(
                json -> {
                  json.writeStringField("type", "error");
                  json.writeStringField("level", "ERROR");
                  json.writeStringField("time", Instant.now().toString());
                  if (requestId.isPresent()) {
                    json.writeStringField("request_id", requestId.get());
                  }
                  json.writeStringField("message", what);
                  if (fault instanceof BundleException) {
                    json.writeStringField("detail", fault.getMessage());
                  }
                  json.writeArrayFieldStart("exceptions");
                  for (String type : types(fault)) {
                    json.writeString(type);
                  }
                  json.writeEndArray();
                  json.writeArrayFieldStart("stack");
                  for (String frame : frames(fault)) {
                    json.writeString(frame);
                  }
                  json.writeEndArray();
                }));
  }

  /** The exception's and its causes'. */
  private static List<String> types(Throwable fault) {
    List<String> types = new ArrayList<>();
    for (Throwable at = fault; at != null && types.size() < MOST_CAUSES; at = at.getCause()) {
      types.add(at.getClass().getName());
    }
    return types;
  }

  private static List<String> frames(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .limit(MOST_FRAMES)
        .map(StackTraceElement::toString)
        .toList();
  }
}
