/** Answers to callers: what is said of each customer, as JSON. */
package dev.tranche.risk.answer;
