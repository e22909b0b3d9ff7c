package dev.tranche.scoring.request;

import dev.tranche.scoring.value.Row;
import java.util.Optional;

/**
 * One customer of a request.
 *
 * @param id the caller's own name for the customer, repeated in the answer
 */
public record Customer(Optional<String> id, Row row) {}
