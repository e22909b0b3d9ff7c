/**
 * Samples of a dataset to train on. May use {@code dev.tranche.base} and Spark's Java interface.
 */
package dev.tranche.spark.sample;
