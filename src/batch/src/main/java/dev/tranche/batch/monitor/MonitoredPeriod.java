package dev.tranche.batch.monitor;

import java.util.Optional;

/**
 * A period of the file.
 *
 * @param from its first day; absent for customers without a date
 * @param worst the feature that differs most from training
 * @param score stability of the scores, or of the segments where there are no scores
 */
public record MonitoredPeriod(
    Optional<String> from,
    long customers,
    Optional<Finding> worst,
    Finding score,
    Optional<Performance> estimated,
    Optional<Performance> realised) {}
