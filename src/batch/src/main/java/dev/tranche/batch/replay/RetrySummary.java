package dev.tranche.batch.replay;

/**
 * What was found of decisions that were asked for again.
 *
 * @param retries records with the idempotency key of an earlier one
 * @param different those of them that differ from it in input or answer
 */
public record RetrySummary(long retries, long different) {}
