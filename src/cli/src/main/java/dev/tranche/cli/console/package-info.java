/** What commands share on the console: options for the output, and progress. */
package dev.tranche.cli.console;
