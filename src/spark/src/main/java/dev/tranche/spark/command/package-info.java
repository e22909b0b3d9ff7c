/**
 * What {@code spark-submit} and {@code tranche spark} run: files or a table in, Parquet or a table
 * out. May use {@code dev.tranche.spark}, the packages below it, {@code dev.tranche.batch.monitor},
 * picocli and Spark.
 */
package dev.tranche.spark.command;
