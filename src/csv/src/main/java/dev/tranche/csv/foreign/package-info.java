/** Files that are no delimited text, or no longer, and what their owner can do. */
package dev.tranche.csv.foreign;
