package dev.tranche.batch.replay;

import dev.tranche.scoring.audit.ChainLink;

/**
 * A place where a chain of records is not as it was written.
 *
 * @param line number of the line that shows it, from 1
 * @param instance whose chain it is
 * @param number of the record in that line
 * @param records how many are concerned
 * @param detail in words
 */
public record ChainFinding(
    long line, String instance, long number, ChainBreak kind, long records, String detail) {
  static ChainFinding of(long line, ChainLink link, ChainBreak kind, String detail) {
    return new ChainFinding(line, link.instance(), link.number(), kind, 1, detail);
  }
}
