package dev.tranche.scoring.reason;

/**
 * One reason why a customer's risk is raised.
 *
 * @param code short and stable, such as {@code INCOME_LOW}
 * @param sentence for the customer, such as "income is lower than is usual"
 */
public record ReasonText(String code, String sentence) {}
