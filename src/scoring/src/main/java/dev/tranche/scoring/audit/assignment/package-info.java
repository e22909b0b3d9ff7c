/** Records of segments that customers were assigned to; uses {@code audit}. */
package dev.tranche.scoring.audit.assignment;
