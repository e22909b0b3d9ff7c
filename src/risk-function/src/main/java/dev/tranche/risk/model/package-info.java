/** The bundle that answers: found, opened, described. */
package dev.tranche.risk.model;
