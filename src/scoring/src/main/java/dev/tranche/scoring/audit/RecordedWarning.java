package dev.tranche.scoring.audit;

/**
 * That something about a customer's value was unusual, without the value.
 *
 * @param code as answers spell it, such as {@code imputed}
 */
public record RecordedWarning(String code, String feature) {}
