package dev.tranche.csv.foreign;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A file format that people take for CSV, by the first bytes of such a file.
 *
 * @param start how files begin, a character of Latin-1 per byte; the case of letters does not count
 * @param message what such a file is, and what to do
 */
public record ForeignFormat(String start, String message) {
  /** As many bytes tell. */
  public static final int LENGTH = 32;

  private static final String SAVE = "; save the table as CSV";

  private static final List<ForeignFormat> ALL =
      List.of(
          of("504b0304", "is a zip archive or a spreadsheet; save it as CSV"),
          of("d0cf11e0", "is a spreadsheet or another document of Microsoft Office" + SAVE),
          of("425a68", "is compressed by bzip2; unpack it, or compress it by gzip"),
          of("fd377a585a", "is compressed by xz; unpack it, or compress it by gzip"),
          of("28b52ffd", "is compressed by Zstandard; unpack it, or compress it by gzip"),
          of("377abcaf", "is a 7-Zip archive; unpack it"),
          of("52617221", "is a RAR archive; unpack it"),
          of("8004", "is a Python pickle" + SAVE),
          of("8005", "is a Python pickle" + SAVE),
          of("894844460d0a1a0a", "is an HDF5 file" + SAVE),
          of("000000000000000000000000c2ea8160", "is a SAS data set" + SAVE),
          new ForeignFormat("PAR1", "is a Parquet file" + SAVE),
          new ForeignFormat("ORC", "is an ORC file" + SAVE),
          new ForeignFormat("Obj\u0001", "is an Avro file" + SAVE),
          new ForeignFormat("ARROW1", "is a Feather or Arrow file" + SAVE),
          new ForeignFormat("FEA1", "is a Feather file" + SAVE),
          new ForeignFormat("SQLite format 3", "is an SQLite database" + SAVE),
          new ForeignFormat("HEADER RECORD**", "is a SAS transport file" + SAVE),
          new ForeignFormat("$FL2@(#)", "is an SPSS file" + SAVE),
          new ForeignFormat("$FL3@(#)", "is an SPSS file" + SAVE),
          new ForeignFormat("<stata_dta>", "is a Stata file" + SAVE),
          new ForeignFormat("%PDF", "is a PDF" + SAVE),
          new ForeignFormat("{\\rtf", "is rich text" + SAVE),
          new ForeignFormat("<?xml", "is XML" + SAVE),
          new ForeignFormat("<!doctype", "is a web page" + SAVE),
          new ForeignFormat("<html", "is a web page" + SAVE),
          new ForeignFormat("<table", "is a web page" + SAVE),
          new ForeignFormat("{\"", "is JSON" + SAVE),
          new ForeignFormat("[{", "is JSON" + SAVE),
          new ForeignFormat("@relation", "is an ARFF file of Weka" + SAVE),
          new ForeignFormat(
              "version https://git-lfs.",
              "is a pointer of Git LFS instead of the file; get it with git lfs pull"));

  private static ForeignFormat of(String hex, String message) {
    return new ForeignFormat(
        new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1), message);
  }

  /**
   * What such a file is, and what to do, if it begins like one.
   *
   * @param bytes the file's first, at least {@link #LENGTH} if it has as many
   */
  public static Optional<String> among(byte[] bytes) {
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    return ALL.stream()
        .filter(format -> start.regionMatches(true, 0, format.start(), 0, format.start().length()))
        .map(ForeignFormat::message)
        .findFirst();
  }
}
