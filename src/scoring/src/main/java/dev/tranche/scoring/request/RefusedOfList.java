package dev.tranche.scoring.request;

import dev.tranche.scoring.audit.RefusalRecord;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.value.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The customers of a list that could not be read, while others were answered. */
public final class RefusedOfList {
  private static final int UNPROCESSABLE = 422;

  private RefusedOfList() {}

  /** One record for all of them; empty where there are none. */
  public static Optional<RefusalRecord> of(
      CustomerRequest request, ScoredBy by, RequestTrace trace) {
    List<Integer> indexes = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    int violations = 0;
    for (int i = 0; i < request.entries().size(); i++) {
      if (request.entries().get(i) instanceof CustomerEntry.Refused refused) {
        indexes.add(i);
        violations += refused.violations().count();
        refused.violations().listed().stream().map(Violation::code).forEach(codes::add);
      }
    }
    return indexes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RefusalRecord(
                trace,
                by,
                UNPROCESSABLE,
                Optional.empty(),
                RefusalRecord.counted(codes),
                violations,
                OptionalInt.of(request.entries().size()),
                indexes,
                Optional.empty()));
  }
}
