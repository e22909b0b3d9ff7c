package dev.tranche.batch.stream;

import dev.tranche.scoring.value.Violation;
import java.util.List;

/**
 * Something wrong with a row.
 *
 * @param line from the block's start, from 0
 * @param column the name of the column, or empty if it is wrong with the whole row
 * @param code as in the risk function's answers
 * @param message for people
 */
record BadCell(int line, String column, String code, String message) {
  static final List<String> HEADER = List.of("line", "column", "code", "message");

  private static final String FIELD_COUNT = "wrong_field_count";

  static BadCell of(int line, Violation violation) {
    return new BadCell(line, violation.member(), violation.code(), violation.message());
  }

  static BadCell ragged(int line, int wanted, int found) {
    String fields = wanted == 1 ? " field" : " fields";
    return new BadCell(
        line, "", FIELD_COUNT, "expected " + wanted + fields + " as in the header, found " + found);
  }

  List<String> cells(BlockStart start) {
    return List.of(Long.toString(start.line() + line), column, code, message);
  }
}
