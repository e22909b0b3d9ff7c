package dev.tranche.scoring.notice;

/**
 * In whose name notices are given.
 *
 * @param nameAndAddress of the creditor
 * @param agency name and address of the federal agency that administers compliance with the Equal
 *     Credit Opportunity Act concerning it (12 CFR part 1002, appendix A)
 */
public record Creditor(String nameAndAddress, String agency) {}
