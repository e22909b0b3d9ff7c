package dev.tranche.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads CSV files (RFC 4180) of unknown make: delimited by comma, semicolon, tab or bar; lines
 * ended by LF, CRLF or CR; UTF-8 with or without a byte order mark, or UTF-16 with one; gzipped or
 * not. The first row is the header. Empty lines are skipped; line ends inside a field become LF.
 * Blanks around a field do not count, quoted or not.
 *
 * <p>A cell is missing if it is blank or, whatever its case, one of {@code NA N/A <NA> NaN null
 * none - ?} or a spreadsheet's {@code #DIV/0! #N/A #VALUE! #REF! #NAME? #NUM! #NULL!}. In numeric
 * columns {@code inf} and {@code infinity} with any sign, and numbers beyond a float, are infinite:
 * gaps too, counted apart. A number is written with a decimal point and without thousands
 * separators.
 *
 * <p>A column is numeric if all its cells that are not missing are numbers. If nine in ten are, the
 * first other cell is a fault: a typing error is likelier than a level. Otherwise it is
 * categorical. Left out of the table are columns that are empty or constant, and categoricals of
 * more than 255 levels or whose levels number at least 20 and more than nine tenths of the filled
 * cells.
 *
 * <p>The file is streamed; memory is about that of the columns themselves. It is read a second time
 * if a categorical column began with numbers.
 */
public final class CsvReader {
  private static final int SAMPLE = 1 << 16;

  private final CsvSource source;
  private final Dialect dialect;
  private final Header header;

  private CsvReader(Path file) {
    this.source = CsvSource.of(file);
    String sample = source.sample(SAMPLE);
    this.dialect = source.dialect(DelimiterSniffer.sniff(sample, sample.length() < SAMPLE));
    this.header = Header.read(source, dialect.delimiter());
  }

  /**
   * The names of the file's columns, in its order.
   *
   * @throws InputException if the file cannot be read, or its header is not one
   */
  public static List<String> header(Path file) {
    return new CsvReader(file).header.names();
  }

  /**
   * Reads the file.
   *
   * @throws InputException if it cannot be read, is malformed, lacks a column the options name, has
   *     a cell that is no number in a numeric column, a row without id, or a row without label
   */
  public static CsvData read(Path file, ReadOptions options) {
    return new CsvReader(file).read(options);
  }

  private CsvData read(ReadOptions options) {
    Stream.of(
            options.id().stream(),
            options.target().stream(),
            options.ignore().stream().sorted(),
            options.kinds().keySet().stream().sorted())
        .flatMap(names -> names)
        .forEach(header::require);
    List<Collected> first = pass(column -> collector(header.names().get(column), options));
    List<Collected> all = first;
    if (first.contains(new Collected.Again())) {
      List<Collected> second =
          pass(
              column ->
                  first.get(column).equals(new Collected.Again())
                      ? new CategoricalCollector(header.names().get(column))
                      : CellCollector.ignoring());
      all =
          IntStream.range(0, first.size())
              .mapToObj(
                  column ->
                      second.get(column) instanceof Collected.Ignored
                          ? first.get(column)
                          : second.get(column))
              .toList();
    }
    return gathered(all);
  }

  private CellCollector collector(String name, ReadOptions options) {
    if (options.target().filter(name::equals).isPresent()) {
      return new TargetCollector(source.file(), name);
    }
    if (options.id().filter(name::equals).isPresent()) {
      return new IdCollector(source.file(), name);
    }
    if (options.ignore().contains(name)) {
      return CellCollector.ignoring();
    }
    if (!options.kinds().containsKey(name)) {
      return new InferringCollector(source.file(), name);
    }
    return switch (options.kinds().get(name)) {
      case NUMERIC -> new NumericCollector(source.file(), name);
      case CATEGORICAL -> new CategoricalCollector(name);
    };
  }

  private List<Collected> pass(IntFunction<CellCollector> collectors) {
    TableRows rows =
        new TableRows(
            source.file(),
            IntStream.range(0, header.names().size())
                .mapToObj(collectors)
                .toArray(CellCollector[]::new));
    CsvScan.run(source, dialect.delimiter(), rows);
    return rows.finish();
  }

  private CsvData gathered(List<Collected> all) {
    List<Column> columns = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Collected.Kept kept) {
        columns.add(kept.column());
      } else if (all.get(i) instanceof Collected.Left left) {
        dropped.add(new Dropped(header.names().get(i), left.reason()));
      }
    }
    if (columns.isEmpty()) {
      throw Fault.in(source.file(), "no column is left that could be learnt from");
    }
    return new CsvData(new Table(source.file(), columns.get(0).rows(), columns), dropped, dialect);
  }
}
