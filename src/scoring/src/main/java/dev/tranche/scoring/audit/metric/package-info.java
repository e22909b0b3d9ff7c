/** Lines of metrics that CloudWatch takes out of a log; uses the log of {@code audit}. */
package dev.tranche.scoring.audit.metric;
