/**
 * {@code tranche compile}, {@code tranche package} and {@code tranche layer}: native executables
 * and deployment packages, made by Maven, and layers, made of bundles or of what was compiled.
 */
package dev.tranche.cli.build;
