/**
 * {@code tranche bench}: how fast the packaged functions start and respond, and how much memory
 * they take.
 */
package dev.tranche.cli.bench;
