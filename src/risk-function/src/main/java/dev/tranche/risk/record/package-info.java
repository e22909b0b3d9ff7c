/**
 * What the function writes to its log: decisions, metrics, the challenger's results, violations.
 */
package dev.tranche.risk.record;
