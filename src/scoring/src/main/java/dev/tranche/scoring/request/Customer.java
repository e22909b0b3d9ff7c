package dev.tranche.scoring.request;

import dev.tranche.scoring.value.Row;
import java.util.Optional;

/**
 * One customer of a request.
 *
 * @param id the caller's own name for the customer, repeated in the answer
 * @param reference the caller's own name for the application, repeated in the answer and in the
 *     record of a decision
 * @param portrait whether the answer is to hold the customer's segment in words
 */
public record Customer(
    Optional<String> id, Optional<String> reference, Row row, boolean portrait) {}
