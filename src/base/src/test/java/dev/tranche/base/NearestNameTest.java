package dev.tranche.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> KNOWN = List.of("income", "int_rate", "age");

  @Test
  void findsTheNameMeant() {
    assertEquals(Optional.of("income"), NearestName.of("incmoe", KNOWN));
    assertEquals(Optional.of("int_rate"), NearestName.of("INT_RATE", KNOWN));
    assertEquals(Optional.of("age"), NearestName.of("ages", KNOWN));
  }

  @Test
  void twoLettersThatChangedPlacesAreOneMistake() {
    assertEquals(Optional.of("age"), NearestName.of("aeg", KNOWN));
    assertEquals(Optional.of("train"), NearestName.of("trian", List.of("man", "train")));
    assertEquals(Optional.empty(), NearestName.of("gea", KNOWN));
  }

  @Test
  void keepsSilentWhereNothingIsNear() {
    assertEquals(Optional.empty(), NearestName.of("zip", KNOWN));
    assertEquals(Optional.empty(), NearestName.of("kitten", List.of("sitting", "")));
    assertEquals(Optional.empty(), NearestName.of("", List.of()));
  }

  @Test
  void takesTheFirstOfEquallyNearNames() {
    assertEquals(Optional.of("abcd"), NearestName.of("abc", List.of("abcd", "abce")));
  }

  @Test
  void listsTheNamesOnlyIfTheyAreFew() {
    assertEquals(
        "no column 'ag'; did you mean 'age'? (columns: income, int_rate, age)",
        NearestName.missing("column", "ag", KNOWN));
    List<String> many =
        IntStream.range(0, 21)
            .mapToObj(i -> String.join("", Collections.nCopies(9, "x" + i)))
            .toList();
    assertEquals("no column 'ag'", NearestName.missing("column", "ag", many));
  }
}
