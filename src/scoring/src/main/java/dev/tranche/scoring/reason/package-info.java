/** The sentences and codes that explain a decision, by feature and direction. */
package dev.tranche.scoring.reason;
