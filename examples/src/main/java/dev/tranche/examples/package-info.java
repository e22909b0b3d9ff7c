/**
 * Small programs that show how Tranche is used from Java: {@link dev.tranche.examples.TrainModels},
 * {@link dev.tranche.examples.ScoreCustomer}, {@link dev.tranche.examples.RecordDecisions} and
 * {@link dev.tranche.examples.ReplayDecisions}. Each one can run after those before it. They use
 * what the modules offer to everybody and nothing of the command line.
 */
package dev.tranche.examples;
