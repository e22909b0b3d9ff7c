/** Records of files whose customers were all answered in one go; uses {@code audit}. */
package dev.tranche.scoring.audit.file;
