package dev.tranche.batch.monitor.file;

import dev.tranche.batch.monitor.tally.FurtherColumns;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.csv.Block;
import dev.tranche.csv.BlockScan;
import dev.tranche.csv.BlockSplitter;
import dev.tranche.csv.CellReader;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.value.DateStyleSearch;
import dev.tranche.scoring.value.FeatureValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a column of a file writes dates: as the bundle says, or as its first cells show. */
record TimeStyle(String name, DateStyle style) {
  /**
   * Finds it.
   *
   * @throws dev.tranche.base.InputException if nobody can tell
   */
  static TimeStyle of(CsvFile file, NamedColumn time, List<Feature> features) {
    String name = time.name();
    Optional<Feature> feature = features.stream().filter(it -> it.name().equals(name)).findFirst();
    if (feature.isPresent() && !feature.get().isDate()) {
      throw time.wrong("the models take it as a feature that is no date; name a column of dates");
    }
    return feature
        .flatMap(it -> it.rules().date())
        .map(style -> new TimeStyle(name, style))
        .orElseGet(() -> new TimeStyle(name, found(file, time)));
  }

  FurtherColumns.TimeColumn column(PeriodLength length) {
    return new FurtherColumns.TimeColumn(name, style, length);
  }

  private static DateStyle found(CsvFile file, NamedColumn time) {
    List<String> texts = List.copyOf(texts(file, time.name()));
    DateStyleSearch search = DateStyleSearch.of(texts, Optional.empty());
    return search
        .style()
        .orElseThrow(
            () ->
                time.wrong(
                    (search.doubtful().isEmpty()
                            ? "its first cells are no dates"
                            : "nobody can tell its days from its months")
                        + "; write them as 2024-12-31"));
  }

  /** Those of the first block, each once. */
  private static Set<String> texts(CsvFile file, String name) {
    Set<String> texts = new LinkedHashSet<>();
    // What stands for a missing value is no date that would have to be understood.
    FeatureValues values =
        new FeatureValues(new Feature.Categorical(name, 0, List.of(), "", ValueRules.USUAL));
    List<CellReader> readers = new ArrayList<>();
    for (String column : file.names()) {
      readers.add(
          column.equals(name)
              ? (text, from, to, line) -> {
                String cell = values.category(new String(text, from, to - from));
                if (!cell.isEmpty()) {
                  texts.add(cell);
                }
              }
              : CellReader.ignoring());
    }
    Block block = new Block(BlockSplitter.BLOCK);
    try (BlockSplitter rows = file.rows()) {
      if (rows.next(block)) {
        new BlockScan(file.dialect().delimiter(), readers).scan(block);
      }
    } catch (IOException e) {
      throw file.error(e);
    }
    return texts;
  }
}
