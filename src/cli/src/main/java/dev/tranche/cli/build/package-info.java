/**
 * {@code tranche compile} and {@code tranche package}: native executables and deployment packages,
 * made by Maven.
 */
package dev.tranche.cli.build;
