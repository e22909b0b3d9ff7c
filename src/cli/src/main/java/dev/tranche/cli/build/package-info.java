/**
 * {@code tranche compile}, {@code tranche package} and {@code tranche layer}: native executables
 * and deployment packages, made by Maven, and the models' layers, made of bundles alone.
 */
package dev.tranche.cli.build;
