/** Files of customers: {@code tranche score} and {@code tranche segment}. */
package dev.tranche.cli.file;
