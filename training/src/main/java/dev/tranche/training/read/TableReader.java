package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.csv.BlockSplitter;
import dev.tranche.csv.CsvFile;
import dev.tranche.csv.CsvForm;
import dev.tranche.csv.LineErrorList;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads CSV files (RFC 4180) of unknown make: delimited by comma, semicolon, tab, bar, tilde,
 * caret, runs of blanks or another character that divides all lines alike; lines ended by LF, CRLF
 * or CR; UTF-8 with or without a byte order mark, or UTF-16 with one; gzipped or not. The first row
 * is the header, unless the form says that there is none. A column without a name there is left out
 * if it is empty, or the first and an index: consecutive whole numbers; any other is an error.
 * Empty lines are skipped, and so are those of nothing but delimiters, which are counted in a
 * warning; line ends inside a field become LF. Blanks around a field do not count, quoted or not.
 *
 * <p>A cell is missing if it is blank or one of the words of {@link
 * dev.tranche.scoring.value.CellWords#MISSING}. In numeric columns {@code inf} and {@code infinity}
 * with any sign, and numbers beyond a float, are infinite: missing too, counted apart. A number is
 * written with a decimal point and without thousands separators.
 *
 * <p>A column is numeric if all its cells that are not missing are numbers. If nine in ten are, the
 * first other cell is an error: a typing error is likelier than a category. Otherwise it is
 * categorical; of more than 255 categories the rarest become one. Left out of the table are columns
 * that are empty or constant, and categoricals of more than 10,000 categories, or without a
 * category in ten rows where the rarest would become one, or whose categories number at least 20
 * and more than nine tenths of the filled cells.
 *
 * <p>The file is read in blocks of rows, by several threads at once; the result is the same for any
 * number of them. Memory is about that of the columns themselves. It is read a second time if a
 * column turned out categorical after its beginning looked like numbers.
 */
public final class TableReader {
  private static final int SHOWN = 5;

  private final CsvFile file;
  private final TablePass pass;

  private TableReader(CsvFile file, int blockSize, ThreadPool pool) {
    this.file = file;
    this.pass = new TablePass(file, blockSize, pool);
  }

  /**
   * The names of the file's columns, in its order; one that has none is {@code #} and its place.
   *
   * @throws InputException if the file cannot be read, or its header is not one
   */
  public static List<String> header(Path file, CsvForm form) {
    return CsvFile.open(file, form).names();
  }

  /**
   * Reads the file by the calling thread; see {@link #read(Path, CsvForm, ReadOptions,
   * ThreadPool)}.
   */
  public static CsvData read(Path file, ReadOptions options) {
    return read(file, CsvForm.unknown(), options, new ThreadPool(1));
  }

  /**
   * Reads the file; the result is the same for any number of threads.
   *
   * @throws InputException if it cannot be read, is malformed, lacks a column the options name, has
   *     a cell that is no number in a numeric column, a row without id, or a row without label; a
   *     line for each error
   */
  public static CsvData read(Path file, CsvForm form, ReadOptions options, ThreadPool pool) {
    return new TableReader(CsvFile.open(file, form), BlockSplitter.BLOCK, pool).read(options);
  }

  /** Reads a file of which nothing is said; see above. */
  public static CsvData read(Path file, ReadOptions options, ThreadPool pool) {
    return read(file, CsvForm.unknown(), options, pool);
  }

  static CsvData read(Path file, ReadOptions options, int blockSize, ThreadPool pool) {
    return new TableReader(CsvFile.open(file), blockSize, pool).read(options);
  }

  private CsvData read(ReadOptions options) {
    ReadOptions named = options.in(file.names());
    file.require(named.columns());
    List<ColumnPlan> plans =
        pass.afterSample(
            IntStream.range(0, file.names().size())
                .mapToObj(column -> ColumnPlan.of(file.names(), column, named))
                .toList());
    TablePass.ReadRows rows = pass.run(plans);
    List<ColumnResult> results = rows.columns();
    while (results.stream().anyMatch(ColumnResult.Again.class::isInstance)) {
      results = again(results);
    }
    LineErrorList errors = new LineErrorList();
    for (ColumnResult result : results) {
      if (result instanceof ColumnResult.Invalid invalid) {
        errors.add(invalid.error());
      }
    }
    errors.throwAny(file.path());
    return gathered(results, rows.blank());
  }

  /** Those columns once more that are to be; each plan leads to another one at most twice. */
  private List<ColumnResult> again(List<ColumnResult> before) {
    List<ColumnPlan> plans =
        before.stream()
            .map(
                result ->
                    result instanceof ColumnResult.Again again
                        ? again.plan()
                        : ColumnPlan.ignored(""))
            .toList();
    List<ColumnResult> after = pass.run(plans).columns();
    return IntStream.range(0, plans.size())
        .mapToObj(i -> before.get(i) instanceof ColumnResult.Again ? after.get(i) : before.get(i))
        .toList();
  }

  private static String why(List<ColumnProfile> profiles) {
    return profiles.stream()
        .limit(SHOWN)
        .flatMap(
            profile ->
                profile.leftOut().stream()
                    .map(why -> "; " + FileError.quoted(profile.column()) + " is left out: " + why))
        .collect(Collectors.joining());
  }

  private CsvData gathered(List<ColumnResult> results, int blankRows) {
    List<Column> columns = new ArrayList<>();
    List<ColumnProfile> profiles = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    if (blankRows > 0) {
      warnings.add(
          blankRows == 1
              ? "1 line holds nothing but delimiters and is left out"
              : String.format(
                  Locale.ROOT,
                  "%,d lines hold nothing but delimiters and are left out",
                  blankRows));
    }
    for (ColumnResult result : results) {
      if (result instanceof ColumnResult.Kept kept) {
        columns.add(kept.column());
        profiles.add(kept.profile());
        warnings.addAll(kept.warnings());
      } else if (result instanceof ColumnResult.Left left) {
        profiles.add(left.profile());
        warnings.addAll(left.warnings());
      }
    }
    if (columns.isEmpty()) {
      throw FileError.in(
          file.path(), "no column is left that could be learnt from" + why(profiles));
    }
    return new CsvData(
        new Table(file.path(), columns.get(0).rows(), columns), profiles, warnings, file.dialect());
  }
}
