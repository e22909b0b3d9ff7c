/**
 * Small programs that show how Tranche is used from Java: {@link dev.tranche.examples.TrainModels},
 * {@link dev.tranche.examples.ScoreCustomer}, {@link dev.tranche.examples.RecordDecisions} and
 * {@link dev.tranche.examples.ReplayDecisions}, each after those before it, and {@link
 * dev.tranche.examples.SegmentCustomers}, which asks a function. They use what the modules offer to
 * everybody and nothing of the command line.
 */
package dev.tranche.examples;
