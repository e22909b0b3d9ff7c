package dev.tranche.scoring.audit;

import dev.tranche.scoring.value.Row;
import java.util.Optional;

/**
 * What only a log that may hold personal data has of a decision.
 *
 * @param id the caller's own name for the customer
 */
public record RecordedInput(Optional<String> id, Row row) {}
