/**
 * {@code tranche replay}: recorded decisions made again from the data, and the differences shown.
 */
package dev.tranche.cli.replay;
