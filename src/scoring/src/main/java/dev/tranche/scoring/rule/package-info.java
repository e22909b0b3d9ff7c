/** Decisions, and what a policy rules where values are missing or doubtful. Uses features alone. */
package dev.tranche.scoring.rule;
