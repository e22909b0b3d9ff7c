package dev.tranche.scoring.audit.assignment;

import dev.tranche.scoring.audit.RecordedInput;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import java.util.Optional;

/**
 * One customer's assignment to a segment as the log keeps it, with nothing of the customer.
 *
 * @param index the customer's place in the event's list, from 0
 * @param inputHash of what the model saw, see {@link dev.tranche.scoring.audit.InputHash}
 * @param input empty unless the log may hold personal data
 */
public record AssignmentRecord(
    int index, String inputHash, SegmentAssignment assignment, Optional<RecordedInput> input) {}
