/**
 * A bundle on its way from a folder, of any file system that Hadoop knows, to the executors. May
 * use {@code dev.tranche.scoring}, Hadoop and Spark.
 */
package dev.tranche.spark.bundle;
