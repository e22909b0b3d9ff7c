package dev.tranche.scoring.advice;

/**
 * What a customer would have to change.
 *
 * @param feature its name
 * @param from the customer's value
 * @param to the value that is advised, within what training saw
 */
public record FeatureChange(String feature, float from, float to) {}
