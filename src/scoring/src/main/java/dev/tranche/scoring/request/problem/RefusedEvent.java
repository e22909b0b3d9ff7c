package dev.tranche.scoring.request.problem;

import dev.tranche.scoring.audit.RefusalRecord;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.ScoredBy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An event of which nothing was answered. */
public final class RefusedEvent {
  private RefusedEvent() {}

  /** Its record: codes and counts, and nothing that was sent. */
  public static RefusalRecord of(Problem problem, ScoredBy by, RequestTrace trace) {
    return new RefusalRecord(
        trace,
        by,
        problem.status(),
        Optional.of(problem.type()),
        RefusalRecord.counted(problem.errors().stream().map(ErrorEntry::code).toList()),
        problem.count(),
        OptionalInt.empty(),
        List.of(),
        Optional.empty());
  }
}
