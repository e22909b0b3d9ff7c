/**
 * The customers of a Spark dataset scored, segmented and compared, by the same models and to the
 * same last bit as by the functions. May use the packages below it, {@code dev.tranche.scoring},
 * {@code dev.tranche.batch.monitor} and Spark's Java interface.
 */
package dev.tranche.spark;
