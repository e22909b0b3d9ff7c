package dev.tranche.scoring.audit.assignment;

import dev.tranche.scoring.audit.RecordedInput;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import java.util.Optional;

/**
 * One assignment to a segment as the log keeps it, with nothing of the customer.
 *
 * @param index the customer's place in the event's list, from 0
 * @param bundle version of the bundle that assigned
 * @param inputHash of what the model saw, see {@link dev.tranche.scoring.audit.InputHash}
 * @param input empty unless the log may hold personal data
 */
public record AssignmentRecord(
    RequestTrace request,
    int index,
    String bundle,
    String inputHash,
    SegmentAssignment assignment,
    Optional<RecordedInput> input) {}
