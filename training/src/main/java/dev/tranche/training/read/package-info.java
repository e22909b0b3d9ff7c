/**
 * Reading: CSV files of unknown make into typed columns, and the YAML files that say what each
 * column is for. Every fault of a user's file is an {@link dev.tranche.base.InputException}.
 */
package dev.tranche.training.read;
