/** Training again, and whether what comes of it should follow: {@code tranche retrain}. */
package dev.tranche.cli.retrain;
