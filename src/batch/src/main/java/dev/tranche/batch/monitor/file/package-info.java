/**
 * A file of customers compared with the bundles that it goes with, and the document on it, wherever
 * the file comes from. May use {@code dev.tranche.batch.monitor}, {@code dev.tranche.batch.stream}
 * and {@code dev.tranche.scoring}.
 */
package dev.tranche.batch.monitor.file;
