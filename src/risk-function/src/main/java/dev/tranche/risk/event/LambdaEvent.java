package dev.tranche.risk.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tranche.scoring.function.ForeignEvent;
import java.io.IOException;

/** What Lambda hands over. */
sealed interface LambdaEvent {
  /** Without data binding. */
  JsonMapper JSON = new JsonMapper();

  /** A request that is served. */
  record Served(HttpEvent event) implements LambdaEvent {}

  /** Anything else. */
  record Foreign(ForeignEvent kind) implements LambdaEvent {}

  /** Reads one. */
  static LambdaEvent read(byte[] json) {
    JsonNode event;
    try {
      event = JSON.readTree(json);
    } catch (IOException e) {
      // Its message may quote what a customer sent.
      return new Foreign(ForeignEvent.OTHER);
    }
    return HttpEvent.isOne(event)
        ? new Served(HttpEvent.of(event))
        : new Foreign(ForeignEvent.of(event));
  }
}
