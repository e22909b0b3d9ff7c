/** Whether models still hold: {@code tranche monitor}. */
package dev.tranche.cli.monitor;
