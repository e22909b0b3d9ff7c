package dev.tranche.training.fit.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.SegmentsSpec;
import dev.tranche.training.table.DroppedColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardisedTableTest {
  @TempDir private Path folder;

  /** Risk models learn from it whether it is given; distances do not know missing values. */
  @Test
  void leavesOutANumberThatIsTheSameWhereverItIsGiven() throws IOException {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(row -> row % 11 + "," + row % 7 + "," + (row % 2 == 0 ? "1" : "") + "\n")
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("users.csv"), "visits,products,member\n" + rows);
    StandardisedTable table =
        StandardisedTable.of(SegmentsSpec.of(file), TableReader.read(file, ReadOptions.none()));
    assertEquals(List.of("visits", "products"), table.names());
    assertEquals(
        List.of(new DroppedColumn("member", "constant: distances need numbers that differ")),
        table.dropped());
  }
}
