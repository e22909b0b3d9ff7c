/**
 * The page on a training run: records in, one self-contained HTML file out. {@link
 * dev.tranche.training.report.ReportWriter} is the way in.
 */
package dev.tranche.training.report;
