/** {@code tranche train}: files and specs in; bundles, report and a summary on the console out. */
package dev.tranche.cli.train;
