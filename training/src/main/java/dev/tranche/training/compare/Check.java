package dev.tranche.training.compare;

/**
 * One of the things that must hold before a later bundle follows an earlier one.
 *
 * @param rule its name
 * @param says what was found, a sentence
 */
public record Check(String rule, boolean passed, String says) {}
