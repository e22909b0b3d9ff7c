package dev.tranche.lambda;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One event on its way through a function, and the answer to come. */
record Invocation(
    String requestId,
    String traceId,
    byte[] event,
    Instant deadline,
    CompletableFuture<byte[]> answer) {

  static Invocation of(byte[] event, Instant deadline) {
    UUID id = UUID.randomUUID();
    String hex = id.toString().replace("-", "");
    String trace =
        "Root=1-%08x-%s;Sampled=0".formatted(Instant.now().getEpochSecond(), hex.substring(0, 24));
    return new Invocation(id.toString(), trace, event, deadline, new CompletableFuture<>());
  }
}
