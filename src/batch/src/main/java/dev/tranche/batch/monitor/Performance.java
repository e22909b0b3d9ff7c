package dev.tranche.batch.monitor;

import java.util.Optional;

/**
 * How good the scores are, by probabilities or by labels.
 *
 * @param customers it is told of
 * @param rocAuc absent without customers of both kinds
 * @param defaultRate of all of them
 * @param approvedDefaultRate of those who are approved, if any
 * @param costPerCustomer of wrong approvals and wrong declines, if the spec gives costs
 */
public record Performance(
    long customers,
    Optional<Double> rocAuc,
    double defaultRate,
    Optional<Double> approvedDefaultRate,
    Optional<Double> costPerCustomer) {}
