/** Decisions of the log, made again from the data. */
package dev.tranche.batch.replay;
