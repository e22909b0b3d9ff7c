package dev.tranche.scoring.bundle.reference;

/**
 * What wrong decisions cost, in one unit.
 *
 * @param falseNegative of approving a customer who defaults
 * @param falsePositive of declining one who would not have
 */
public record ErrorCosts(double falseNegative, double falsePositive) {}
