package dev.tranche.training.read.cell;

import java.util.regex.Pattern;

/** A column's name as a key of a spec: in quotes where YAML would read something else. */
public final class ColumnKey {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}_]([\\p{L}\\p{M}\\p{N}_ .()%/+-]*[\\p{L}\\p{M}\\p{N}_.()%/+-])?");

  private ColumnKey() {}

  public static String of(String column) {
    return PLAIN.matcher(column).matches() ? column : "'" + column.replace("'", "''") + "'";
  }
}
