/**
 * Rows of a dataset to customers, and answers back to rows. May use {@code dev.tranche.scoring},
 * {@code dev.tranche.spark.bundle} and Spark.
 */
package dev.tranche.spark.row;
