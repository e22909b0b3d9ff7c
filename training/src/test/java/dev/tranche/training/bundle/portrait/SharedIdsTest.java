package dev.tranche.training.bundle.portrait;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.table.IdColumn;
import dev.tranche.training.table.IdKey;
import dev.tranche.training.table.WholeNumbers;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedIdsTest {
  private static IdColumn ids(String... texts) {
    return new IdColumn(
        "id",
        keys(text -> IdKey.of(text, 0, text.length), texts),
        keys(text -> WholeNumbers.key(text, 0, text.length), texts));
  }

  private static long[] keys(ToLongFunction<char[]> key, String... texts) {
    return Stream.of(texts).map(String::toCharArray).mapToLong(key).toArray();
  }

  @Test
  void thatMeetAsTextsAreComparedAsTexts() {
    IdColumn customers = ids("1", "2", "3", "4.0");
    SharedIds found = SharedIds.of(customers, ids("1", "2", "4"));
    assertEquals(List.of(), found.warnings());
    assertArrayEquals(customers.keys(), found.customers());
  }

  @Test
  void thatMeetAsNumbersAloneAreComparedAsNumbersAndThatIsSaid() {
    SharedIds found = SharedIds.of(ids("1001.0", "1002.", "7"), ids("00001001", "01002", "8"));
    assertArrayEquals(new long[] {1001, 1002, 7}, found.customers());
    assertArrayEquals(new long[] {1001, 1002, 8}, found.applicants());
    assertTrue(
        found.warnings().get(0).endsWith(" 2 of 3 are in both files; as texts only 0 were"),
        found.warnings()::toString);
  }

  @Test
  void ofAFileThatWritesOneNumberInTwoWaysOrHasATextStayTexts() {
    for (IdColumn doubtful :
        List.of(
            ids("1001.0", "1002.0", "1002"),
            new IdColumn("id", ids("1001.0", "1002.0", "A3").keys()))) {
      SharedIds found = SharedIds.of(doubtful, ids("1001", "1002", "1003", "1004", "1005"));
      assertArrayEquals(doubtful.keys(), found.customers());
      assertTrue(found.warnings().get(0).startsWith("only "), found.warnings()::toString);
    }
  }
}
