/**
 * The customers of a dataset counted where they are, for the report on what has changed since
 * training. May use {@code dev.tranche.batch.monitor}, {@code dev.tranche.scoring}, {@code
 * dev.tranche.spark.row}, {@code dev.tranche.spark.bundle} and Spark.
 */
package dev.tranche.spark.monitor;
