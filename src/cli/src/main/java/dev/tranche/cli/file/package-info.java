/**
 * Files of customers: {@code tranche score}, {@code tranche segment} and {@code tranche segments
 * compare}.
 */
package dev.tranche.cli.file;
