/**
 * The customers of a Spark dataset scored and segmented, by the same models and to the same last
 * bit as by the functions. May use the packages below it, {@code dev.tranche.scoring} and Spark's
 * Java interface.
 */
package dev.tranche.spark;
