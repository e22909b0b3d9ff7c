package dev.tranche.batch;

import dev.tranche.base.InputException;
import dev.tranche.csv.Block;
import dev.tranche.csv.BlockScan;
import dev.tranche.csv.BlockSplitter;
import dev.tranche.csv.CellCollector;
import dev.tranche.csv.CsvHeader;
import dev.tranche.csv.CsvSource;
import dev.tranche.csv.DelimiterSniffer;
import dev.tranche.csv.LineErrors;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The rows of a CSV file as the models of a bundle take them: columns found by the features' names,
 * whatever their order and whatever else is in the file, and read as {@link TableReader} reads
 * those of that kind. Nothing is inferred or left out. In memory, four bytes a number and a
 * reference a text.
 */
public final class FeatureRows {
  private static final int SAMPLE = 1 << 16;

  private final List<FeatureCells> columns;
  private final int rows;

  private FeatureRows(List<FeatureCells> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads the file.
   *
   * @throws InputException if it cannot be read, is malformed, lacks a feature's column, or has a
   *     cell that is no number in a numeric one; a line for each fault
   */
  public static FeatureRows read(Path file, List<Feature> features) {
    CsvSource source = CsvSource.of(file);
    byte[] sample = source.sample(SAMPLE);
    char delimiter = DelimiterSniffer.sniff(sample, sample.length < SAMPLE);
    CsvHeader header = CsvHeader.read(source, delimiter);
    header.require(features.stream().map(Feature::name).toList());
    List<FeatureCells> columns = features.stream().map(FeatureCells::new).toList();
    List<CellCollector> collectors =
        header.names().stream()
            .map(
                name ->
                    columns.stream()
                        .filter(column -> column.name().equals(name))
                        .<CellCollector>map(column -> column)
                        .findFirst()
                        .orElseGet(CellCollector::ignoring))
            .toList();
    try (InputStream text = source.open()) {
      text.skipNBytes(header.bytes());
      int rows = read(text, delimiter, header, new BlockScan(delimiter, collectors), columns);
      return new FeatureRows(columns, rows);
    } catch (IOException fault) {
      throw source.fault(fault);
    }
  }

  private static int read(
      InputStream text,
      char delimiter,
      CsvHeader header,
      BlockScan scan,
      List<FeatureCells> columns)
      throws IOException {
    LineErrors faults = new LineErrors();
    Block block = new Block(BlockSplitter.BLOCK);
    BlockSplitter splitter = new BlockSplitter(text, delimiter);
    long line = 1 + header.lines();
    int rows = 0;
    while (splitter.next(block)) {
      BlockScan.Scanned scanned = scan.scan(block);
      if (scanned.badEncoding().isPresent()) {
        faults.add(BlockScan.encoding(line + scanned.badEncoding().getAsLong()));
      }
      faults.add(scanned.faults(), line);
      for (FeatureCells column : columns) {
        column.fault(line).ifPresent(faults::add);
      }
      faults.throwAny(header.file());
      rows += scanned.rows();
      line += scanned.lines();
    }
    return rows;
  }

  /** How many there are. */
  public int size() {
    return rows;
  }

  /** One of them, from 0. */
  public Row row(int index) {
    float[] numbers = new float[columns.size()];
    String[] texts = new String[columns.size()];
    for (int f = 0; f < numbers.length; f++) {
      numbers[f] = columns.get(f).number(index);
      texts[f] = columns.get(f).text(index);
    }
    return new Row(numbers, texts);
  }
}
