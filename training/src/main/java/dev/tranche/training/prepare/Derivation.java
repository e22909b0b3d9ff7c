package dev.tranche.training.prepare;

import dev.tranche.scoring.feature.DerivedFeature.Operation;

/**
 * A feature to be made of two numeric columns.
 *
 * @param name no column's
 * @param first the column that is divided or subtracted from
 * @param second the column that divides or is subtracted
 */
public record Derivation(String name, Operation operation, String first, String second) {}
