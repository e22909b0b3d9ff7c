package dev.tranche.training.evaluate.approval;

/**
 * Some customers, and how they did.
 *
 * @param defaults those of them with the bad outcome
 */
public record CustomerCount(int customers, int defaults) {}
