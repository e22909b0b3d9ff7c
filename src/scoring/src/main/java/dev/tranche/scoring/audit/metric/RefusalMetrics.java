package dev.tranche.scoring.audit.metric;

import dev.tranche.scoring.audit.JsonLines;
import dev.tranche.scoring.audit.RefusalRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;

/** What a refusal adds to the metrics. */
public final class RefusalMetrics {
  public static final String REFUSALS = "Refusals";
  public static final String REQUESTS = "RefusedRequests";
  public static final String CODE = "Code";

  private static final CountLine OF_REQUESTS = CountLine.inTotal(REQUESTS);
  private static final CountLine OF_CODES = CountLine.by(CODE, REFUSALS);

  private RefusalMetrics() {}

  /** One by each of its codes, however often it has them, and one in total if it is a request's. */
  public static void add(RefusalRecord refusal, Instant time, JsonLines lines) throws IOException {
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
