/** What a training run's page draws beside its document: curves, distributions, the plane. */
package dev.tranche.training.report.charts;
