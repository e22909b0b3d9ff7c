package dev.tranche.spark.command;

import dev.tranche.base.InputException;
import java.util.Arrays;
import java.util.Locale;

/** What customers are read from. */
enum InputFormat {
  CSV,
  PARQUET,
  ORC,
  TABLE;

  private static final String GZ = ".gz";

  /** As Spark names it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of files by the ending of their name, or of their folder's.
   *
   * @throws InputException if it tells none
   */
  static InputFormat ofName(String name) {
    String whole = name.toLowerCase(Locale.ROOT);
    String plain = whole.endsWith(GZ) ? whole.substring(0, whole.length() - GZ.length()) : whole;
    return Arrays.stream(values())
        .filter(format -> format != TABLE && plain.endsWith("." + format.word()))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "--data "
                        + name
                        + ": say what it is with --format csv, parquet, orc or table"));
  }
}
