package dev.tranche.training.report;

/**
 * How the rows the models were fitted to were balanced.
 *
 * @param method as the reader knows it, such as {@code SMOTE-NC} or {@code none}
 * @param majority rows of the larger class, which stay as they are
 * @param minorityBefore rows of the smaller class before
 * @param minorityAfter the same with the synthetic rows
 */
public record BalancingSummary(
    String method, int majority, int minorityBefore, int minorityAfter) {}
