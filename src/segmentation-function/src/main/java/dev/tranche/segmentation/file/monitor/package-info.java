/**
 * Files by event, compared with the bundles' reference as {@code ./tranche monitor} compares them:
 * the document goes to the storage, what alarms watch to the log.
 */
package dev.tranche.segmentation.file.monitor;
