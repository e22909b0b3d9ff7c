package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import dev.tranche.training.table.FeatureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorListTest {
  @TempDir private Path folder;

  private List<String> errors(String text, ReadOptions options) throws IOException {
    Path file = Files.writeString(folder.resolve("data.csv"), text);
    InputException failure =
        assertThrows(InputException.class, () -> TableReader.read(file, options));
    return failure.getMessage().replace(file + ": ", "").lines().toList();
  }

  @Test
  void listsAllBrokenRows() throws IOException {
    assertEquals(
        List.of(
            "line 2: expected 2 fields as in the header, found 3",
            "line 4: expected 2 fields as in the header, found 1",
            "line 5: a quote that opens here is never closed"),
        errors("a,b\n1,2,3\n1,2\n3\n4,\"5\n6,7\n", ReadOptions.none()));
  }

  @Test
  void stopsAtTenAndSaysHowManyThereAre() throws IOException {
    List<String> found = errors("a,b\n" + "1\n".repeat(1000), ReadOptions.none());
    assertEquals(11, found.size());
    assertEquals("and 990 more errors", found.get(10));
  }

  @Test
  void listsTheErrorsOfAllColumnsByLine() throws IOException {
    ReadOptions options =
        new ReadOptions(
            Optional.of("id"),
            Optional.of("y"),
            Set.of(),
            Map.of("a", FeatureKind.NUMERIC, "b", FeatureKind.NUMERIC));
    String way =
        " is not a number; correct it, list it under 'missing', or declare the column categorical"
            + " under 'kinds'";
    assertEquals(
        List.of(
            "line 2, column 'b': 'x'" + way,
            "line 3, column 'a': 'z'" + way,
            "line 4, column 'id': the id is missing; every row needs one",
            "line 4, column 'y': the label is missing (in 2 rows); every row needs one, such as 0"
                + " where there was no default"),
        errors("id,a,b,y\n1,1,x,0\n2,z,2,1\n,3,3,\n4,4,4,\n", options));
  }

  @Test
  void listsAllErrorsOfTheHeader() throws IOException {
    assertEquals(
        List.of(
            "line 1, column 'a': the header has this name twice; give each column a name of its own",
            "line 1, column 'b': the header has this name twice; give each column a name of its own"),
        errors("a,b,a,b\n1,2,3,4\n", ReadOptions.none()));
  }

  @Test
  void refusesARowLongerThanARowMayBe() throws IOException {
    assertEquals(
        List.of("line 3: the row is longer than 16777216 characters"),
        errors("a,b\n1,2\n3," + "4".repeat(1 << 24) + "\n5,6\n", ReadOptions.none()));
  }
}
