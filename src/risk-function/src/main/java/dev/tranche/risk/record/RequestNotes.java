package dev.tranche.risk.record;

import dev.tranche.scoring.audit.RefusalRecord;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.problem.ErrorEntry;
import dev.tranche.scoring.request.problem.Problem;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What becomes known of a request while it is answered, for the record of its refusal if that is
 * what it comes to. It goes with the request as the event does. Not thread-safe.
 */
public final class RequestNotes {
  private final RequestClock clock;
  private OptionalInt customers = OptionalInt.empty();
  private Optional<String> reference = Optional.empty();
  private Optional<String> problem = Optional.empty();
  private List<String> codes = List.of();
  private int violations;
  private Optional<RiskScorer> refusedBy = Optional.empty();

  /** Of a request that has just come. */
  public RequestNotes(RequestClock clock) {
    this.clock = clock;
  }

  /** Those of a request within the server, which the event's handler has sent with it. */
  public static RequestNotes of(HttpServerRequest request) {
    if (request.headers() instanceof QuarkusHttpHeaders headers) {
      return headers.getContextObject(RequestNotes.class);
    }
    throw new IllegalStateException("a request that is no event's");
  }

  public RequestClock clock() {
    return clock;
  }

  /** How many customers it has; and of one alone, which application it is about. */
  public void read(CustomerRequest request) {
    customers = OptionalInt.of(request.entries().size());
    if (!request.list()) {
      reference = request.entries().get(0).reference();
    }
  }

  /** Why it is refused. */
  public void refused(Problem why) {
    problem = Optional.of(why.type());
    codes = why.errors().stream().map(ErrorEntry::code).toList();
    violations = why.count();
  }

  /** That its only customer could not be read by the model that was to score it. */
  public void refusedCustomer(RiskScorer scorer) {
    refusedBy = Optional.of(scorer);
  }

  /** The model that is to count a refused customer, if there is one. */
  Optional<RiskScorer> refusedBy() {
    return refusedBy;
  }

  RefusalRecord refusal(ScoredBy by, int status) {
    return new RefusalRecord(
        clock.untilNow(),
        by,
        status,
        problem,
        RefusalRecord.counted(codes),
        violations,
        customers,
        List.of(),
        reference);
  }
}
