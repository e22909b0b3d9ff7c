/**
 * The models trained again on a file by event, as {@code ./tranche retrain} trains them: by that
 * program, natively compiled, as a process of its own. What it makes goes to the storage as a
 * candidate; what alarms watch goes to the log.
 */
package dev.tranche.segmentation.file.retrain;
