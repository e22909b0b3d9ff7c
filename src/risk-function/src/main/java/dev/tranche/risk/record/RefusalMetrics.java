package dev.tranche.risk.record;

import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.RefusalRecord;
import dev.tranche.scoring.audit.metric.CountLine;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;

/** What a refusal adds to the metrics. */
final class RefusalMetrics {
  static final String REFUSALS = "Refusals";
  static final String REQUESTS = "RefusedRequests";
  static final String CODE = "Code";

  private static final CountLine OF_REQUESTS = CountLine.inTotal(REQUESTS);
  private static final CountLine OF_CODES = CountLine.by(CODE, REFUSALS);

  private RefusalMetrics() {}

  /** One by each of its codes, however often it has them, and one in total if it is a request's. */
  static void add(RefusalRecord refusal, Instant time, JsonLines lines) throws IOException {
    if (refusal.indexes().isEmpty()) {
      OF_REQUESTS.add(time, lines);
    }
    for (String code : codes(refusal)) {
      OF_CODES.add(code, time, lines);
    }
  }

  /** Where HTTP's status says it all, it stands for a code. */
  private static Set<String> codes(RefusalRecord refusal) {
    return refusal.codes().isEmpty()
        ? Set.of("status_" + refusal.status())
        : refusal.codes().keySet();
  }
}
