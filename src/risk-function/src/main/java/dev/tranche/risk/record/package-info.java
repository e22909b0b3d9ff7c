/** What the function writes to its log: decisions, metrics, the challenger's results, faults. */
package dev.tranche.risk.record;
