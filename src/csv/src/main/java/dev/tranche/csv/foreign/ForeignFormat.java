package dev.tranche.csv.foreign;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A file format that people take for CSV, by the first bytes of such a file.
 *
 * @param start how files begin, a character of Latin-1 per byte
 * @param text whether it is text, of which the case does not count; what is not, and begins with
 *     letters alone, goes on with bytes that are none: a table's first column may be called PAR1
 * @param message what such a file is, and what to do
 */
public record ForeignFormat(String start, boolean text, String message) {
  /** As many bytes tell. */
  public static final int LENGTH = 32;

  private static final String SAVE = "; save the table as CSV";

  private static final List<ForeignFormat> ALL =
      List.of(
          binary("504b0304", "is a zip archive or a spreadsheet; save it as CSV"),
          binary("d0cf11e0", "is a spreadsheet or another document of Microsoft Office" + SAVE),
          text("BZh91AY&SY", "is compressed by bzip2; unpack it, or compress it by gzip"),
          binary("fd377a585a", "is compressed by xz; unpack it, or compress it by gzip"),
          binary("28b52ffd", "is compressed by Zstandard; unpack it, or compress it by gzip"),
          binary("377abcaf", "is a 7-Zip archive; unpack it"),
          binary("52617221", "is a RAR archive; unpack it"),
          binary("8004", "is a Python pickle" + SAVE),
          binary("8005", "is a Python pickle" + SAVE),
          binary("894844460d0a1a0a", "is an HDF5 file" + SAVE),
          binary("000000000000000000000000c2ea8160", "is a SAS data set" + SAVE),
          binary("50415231", "is a Parquet file" + SAVE),
          binary("4f5243", "is an ORC file" + SAVE),
          binary("4f626a01", "is an Avro file" + SAVE),
          binary("4152524f5731", "is a Feather or Arrow file" + SAVE),
          binary("46454131", "is a Feather file" + SAVE),
          binary("934e554d5059", "is a NumPy array" + SAVE),
          binary("000100005374616e64617264", "is a database of Microsoft Access" + SAVE),
          binary("04224d18", "is compressed by LZ4; unpack it, or compress it by gzip"),
          binary("1f9d", "is compressed by compress; unpack it, or compress it by gzip"),
          binary(
              "ff060000734e61507059", "is compressed by Snappy; unpack it, or compress it by gzip"),
          text("ID;P", "is a spreadsheet in SYLK" + SAVE),
          text("RDX3\nX\n", "is a workspace of R" + SAVE),
          text("RDX2\nX\n", "is a workspace of R" + SAVE),
          text("ASCII SPSS PORT FILE", "is an SPSS file" + SAVE),
          text("SQLite format 3", "is an SQLite database" + SAVE),
          text("HEADER RECORD**", "is a SAS transport file" + SAVE),
          text("$FL2@(#)", "is an SPSS file" + SAVE),
          text("$FL3@(#)", "is an SPSS file" + SAVE),
          text("<stata_dta>", "is a Stata file" + SAVE),
          text("%PDF", "is a PDF" + SAVE),
          text("{\\rtf", "is rich text" + SAVE),
          text("<?xml", "is XML" + SAVE),
          text("<!doctype", "is a web page" + SAVE),
          text("<html", "is a web page" + SAVE),
          text("<table", "is a web page" + SAVE),
          text("{\"", "is JSON" + SAVE),
          text("[{", "is JSON" + SAVE),
          text("@relation", "is an ARFF file of Weka" + SAVE),
          text(
              "version https://git-lfs.",
              "is a pointer of Git LFS instead of the file; get it with git lfs pull"));

  private static ForeignFormat text(String start, String message) {
    return new ForeignFormat(start, true, message);
  }

  private static ForeignFormat binary(String hex, String message) {
    return new ForeignFormat(
        new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1), false, message);
  }

  /**
   * What such a file is, and what to do, if it begins like one.
   *
   * @param bytes the file's first, at least {@link #LENGTH} if it has as many
   */
  public static Optional<String> among(byte[] bytes) {
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    return ALL.stream()
        .filter(format -> format.begins(start))
        .map(ForeignFormat::message)
        .findFirst();
  }

  private boolean begins(String file) {
    boolean lettersAlone = !text && start.chars().allMatch(ForeignFormat::isText);
    return file.regionMatches(text, 0, start, 0, start.length())
        && !(lettersAlone && start.length() < file.length() && isText(file.charAt(start.length())));
  }

  private static boolean isText(int c) {
    return (c >= ' ' && c <= '~') || c == '\t' || c == '\r' || c == '\n';
  }
}
