package dev.tranche.csv;

import dev.tranche.base.ByteSource;
import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import dev.tranche.csv.SampleRows.SampleRow;
import dev.tranche.csv.foreign.CellMarks;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file whose dialect and header are known; its rows are read as often as asked. Immutable.
 */
public final class CsvFile {
  private static final int SAMPLE = 1 << 16;

  private final CsvSource source;
  private final Dialect dialect;
  private final CsvHeader header;

  private CsvFile(CsvSource source, Dialect dialect, CsvHeader header) {
    this.source = source;
    this.dialect = dialect;
    this.header = header;
  }

  /**
   * Looks at the file's beginning.
   *
   * @throws InputException if the file cannot be read, or its header is not one
   */
  public static CsvFile open(Path file) {
    return open(file, CsvForm.unknown());
  }

  /**
   * Looks at the file's beginning for what the form does not say.
   *
   * @throws InputException if the file cannot be read, or its header is not one
   */
  public static CsvFile open(Path file, CsvForm form) {
    return open(CsvSource.of(file), form);
  }

  /**
   * Looks at the beginning of a file that is kept elsewhere than on a disk.
   *
   * @param name for messages
   * @throws InputException if its content cannot be read, or its header is not one
   */
  public static CsvFile open(Path name, ByteSource content, CsvForm form) {
    return open(CsvSource.of(name, content), form);
  }

  private static CsvFile open(CsvSource source, CsvForm form) {
    char[] sample = source.sample(SAMPLE);
    boolean whole = sample.length < SAMPLE;
    char delimiter =
        form.delimiter()
            .or(source::declared)
            .orElseGet(() -> DelimiterSniffer.sniff(sample, whole));
    CsvSource text = source.delimitedBy(delimiter);
    return new CsvFile(text, text.dialect(delimiter), header(text, delimiter, form, sample));
  }

  private static CsvHeader header(CsvSource text, char delimiter, CsvForm form, char[] sample) {
    List<SampleRow> rows = SampleRows.of(sample, delimiter, sample.length < SAMPLE);
    if (!form.header().orElse(true) && !rows.isEmpty()) {
      return CsvHeader.none(text, rows.get(0).cells().size());
    }
    if (form.header().isEmpty() && HeaderGuess.looksLikeData(rows)) {
      throw FileError.in(text.file(), HeaderGuess.message());
    }
    Optional<String> quoted = ExtraField.quotedRows(rows);
    if (quoted.isPresent()) {
      throw FileError.in(text.file(), quoted.get());
    }
    Optional<String> marked =
        CellMarks.message(delimiter, rows.stream().map(SampleRow::cells).toList());
    if (marked.isPresent()) {
      throw FileError.in(text.file(), marked.get());
    }
    ExtraField extra = ExtraField.of(rows);
    if (extra == ExtraField.UNKNOWN) {
      throw FileError.in(text.file(), ExtraField.message(rows.get(0).cells().size()));
    }
    return CsvHeader.read(text, delimiter, extra);
  }

  public Path path() {
    return source.file();
  }

  public Dialect dialect() {
    return dialect;
  }

  /** The names in the header, in the file's order; one that is empty is {@code #} and its place. */
  public List<String> names() {
    return header.names();
  }

  /** The line after the header, from 1. */
  public long firstLine() {
    return 1 + header.lines();
  }

  /**
   * Does nothing if the columns are there.
   *
   * @throws InputException if one is not, with the nearest name
   */
  public void require(List<String> wanted) {
    LineErrorList errors = new LineErrorList();
    wanted.stream()
        .filter(name -> !names().contains(name))
        .distinct()
        .forEach(name -> errors.add(LineError.at(0, NearestName.missing("column", name, names()))));
    errors.throwAny(path());
  }

  /** All rows but the header. */
  public BlockSplitter rows() throws IOException {
    Reader text = source.open();
    long left = header.chars();
    while (left > 0) {
      left -= text.skip(left);
    }
    return new BlockSplitter(text, dialect.delimiter());
  }

  /** What a failure while reading the rows means to the file's owner. */
  public InputException error(IOException cause) {
    return source.error(cause);
  }
}
