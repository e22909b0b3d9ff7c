/**
 * {@code tranche spark}: Spark's commands on a Spark of this machine. It is fetched and run as a
 * program of its own, so nothing here knows a class of Spark.
 */
package dev.tranche.cli.spark;
