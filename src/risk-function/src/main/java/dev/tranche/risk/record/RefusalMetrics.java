package dev.tranche.risk.record;

import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.RefusalRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a refusal adds to the metrics. */
final class RefusalMetrics {
  static final String REFUSALS = "Refusals";
  static final String REQUESTS = "RefusedRequests";
  static final String CODE = "Code";

  private RefusalMetrics() {}

  /** One by each of its codes, however often it has them, and one in total if it is a request's. */
  static void add(RefusalRecord refusal, Instant time, JsonLines lines) throws IOException {
    if (refusal.indexes().isEmpty()) {
      CountLine.of(REQUESTS).add(time, lines);
    }
    for (String code : codes(refusal)) {
      new CountLine(Map.of(CODE, code), false, List.of(Map.entry(REFUSALS, 1L))).add(time, lines);
    }
  }

  /** Where HTTP's status says it all, it stands for a code. */
  private static Set<String> codes(RefusalRecord refusal) {
    return refusal.codes().isEmpty()
        ? Set.of("status_" + refusal.status())
        : refusal.codes().keySet();
  }
}
