package dev.tranche.batch.stream;

import dev.tranche.scoring.value.Row;

/**
 * A row that can be scored.
 *
 * @param number in its block, from 0
 * @param carried the id's cell, empty if there is none, and those that are kept
 */
record TakenRow(int number, Row row, String[] carried) {}
