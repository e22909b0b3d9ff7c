package dev.tranche.scoring.decision;

/**
 * One reason why a customer's risk is higher than the average.
 *
 * @param code short and stable, from the bundle's catalogue
 * @param feature it is about; of a group the one that contributes most
 * @param sentence for the customer
 * @param contribution what it adds to the margin, above 0
 */
public record Reason(String code, String feature, String sentence, float contribution) {}
