package dev.tranche.cli.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A column of a file.
 *
 * @param <R> what a row is made from
 */
sealed interface GeneratedColumn<R> {
  String name();

  /** The share of cells left empty, by chance alone. */
  double missing();

  void write(R row, CsvBytes csv) throws IOException;

  record Numeric<R>(String name, int decimals, double missing, ToDoubleFunction<R> value)
      implements GeneratedColumn<R> {
    @Override
    public void write(R row, CsvBytes csv) throws IOException {
      csv.number(value.applyAsDouble(row), decimals);
    }
  }

  /** A day, such as 2023-01-02. */
  record Dated<R>(String name, double missing, Function<R, LocalDate> value)
      implements GeneratedColumn<R> {
    @Override
    public void write(R row, CsvBytes csv) throws IOException {
      csv.text(value.apply(row).toString());
    }
  }

  /** The column of a part of the row. */
  record OfPart<R, P>(GeneratedColumn<P> column, Function<R, P> part)
      implements GeneratedColumn<R> {
    @Override
    public String name() {
      return column.name();
    }

    @Override
    public double missing() {
      return column.missing();
    }

    @Override
    public void write(R row, CsvBytes csv) throws IOException {
      column.write(part.apply(row), csv);
    }
  }

  record Categorical<R>(String name, double missing, Function<R, Enum<?>> value)
      implements GeneratedColumn<R> {
    @Override
    public void write(R row, CsvBytes csv) throws IOException {
      csv.text(value.apply(row).name());
    }
  }
}
