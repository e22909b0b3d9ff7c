/**
 * What a value means for a feature, in a file's cell or in a request: words for missing and
 * infinite values, decimal numbers, and one customer's values as a {@code Row}.
 */
package dev.tranche.scoring.value;
