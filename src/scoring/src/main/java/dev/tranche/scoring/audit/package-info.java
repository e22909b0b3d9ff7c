/** What is kept of each decision: how it is hashed, written to the log, and read back. */
package dev.tranche.scoring.audit;
