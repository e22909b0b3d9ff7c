package dev.tranche.segmentation.answer;

import dev.tranche.scoring.decision.segment.SegmentAssignment;
import java.util.List;

/**
 * The segments of some customers, and what the records keep of their values.
 *
 * @param inputs see {@link dev.tranche.scoring.audit.InputHash}
 */
record AssignedCustomers(List<SegmentAssignment> assignments, List<String> inputs) {}
