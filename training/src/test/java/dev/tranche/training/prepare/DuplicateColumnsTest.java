package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.table.DroppedColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateColumnsTest {
  @TempDir private Path folder;

  private CsvData read(List<String> apart, List<String> first) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("data.csv"),
            """
            a,b,c,d,e,f,y
            1,1.0,x,no,1,x,yes
            2,2.00,y,yes,2,y,no
            ,NA,,,3,z,yes
            3,3,y,yes,,y,no
            """);
    return DuplicateColumns.without(
        TableReader.read(file, ReadOptions.none()), apart, first, new ThreadPool(1));
  }

  @Test
  void leavesOutEqualNumbersAndCategoriesThatDivideTheRowsAlike() throws IOException {
    CsvData data = read(List.of("y"), List.of());
    assertEquals(
        List.of(
            new DroppedColumn("b", "the same in every row as 'a'"),
            new DroppedColumn("d", "the same in every row as 'c'")),
        data.dropped());
    assertEquals(List.of("a", "c", "e", "f", "y"), data.table().names());
  }

  @Test
  void leavesOutTheRepetitionOfAColumnToBeKeptWhereverItStands() throws IOException {
    assertEquals(
        List.of(
            new DroppedColumn("a", "the same in every row as 'b'"),
            new DroppedColumn("d", "the same in every row as 'c'")),
        read(List.of("y"), List.of("b")).dropped());
  }

  @Test
  void comparesNothingWithTheTarget() throws IOException {
    assertEquals(
        List.of(new DroppedColumn("b", "the same in every row as 'a'")),
        read(List.of("d", "y"), List.of()).dropped());
  }
}
