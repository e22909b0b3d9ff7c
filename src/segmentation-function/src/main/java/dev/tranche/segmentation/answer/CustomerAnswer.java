package dev.tranche.segmentation.answer;

import java.util.Optional;

/**
 * The answer to one customer who came alone, as JSON in ASCII.
 *
 * @param reference the caller's own name for the customer, if there is one
 */
public record CustomerAnswer(String json, Optional<String> reference) {}
