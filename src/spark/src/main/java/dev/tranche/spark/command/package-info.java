/**
 * What {@code spark-submit} runs: files or a table in, Parquet or a table out. May use {@code
 * dev.tranche.spark}, the packages below it, picocli and Spark.
 */
package dev.tranche.spark.command;
