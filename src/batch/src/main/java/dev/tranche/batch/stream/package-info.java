/**
 * A CSV file that goes through the program and out again: its blocks are read and worked on by all
 * threads of a pool, and what they give is written in the file's order, whatever the number of
 * threads. No more than a few blocks a thread are in memory. Bad rows are listed in a file of their
 * own; output appears under its name when all of it is there, or not at all. What the work is, is
 * said by a {@link dev.tranche.batch.stream.BlockWorker}; a {@link
 * dev.tranche.batch.stream.CountedFile} has no output, and is only counted; in a {@link
 * dev.tranche.batch.stream.ComparedFile} two bundles read each row. May use {@code dev.tranche.csv}
 * and {@code dev.tranche.scoring.value}.
 */
package dev.tranche.batch.stream;
