package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.csv.CsvForm;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Delimiters, headers and columns without names as people have them. */
class FileFormsTest {
  @TempDir private Path folder;

  private CsvData read(String text, CsvForm form, String... dropped) throws IOException {
    ReadOptions options =
        new ReadOptions(Optional.empty(), Optional.empty(), Set.of(dropped), Map.of());
    Path file = Files.writeString(folder.resolve("loans.csv"), text);
    return TableReader.read(file, form, options, new ThreadPool(1));
  }

  private CsvData read(String text, String... dropped) throws IOException {
    return read(text, CsvForm.unknown(), dropped);
  }

  private String error(String text) {
    return String.valueOf(assertThrows(InputException.class, () -> read(text)).getMessage());
  }

  private static float[] numbers(CsvData data, String name) {
    return assertInstanceOf(NumericColumn.class, data.table().column(name)).values();
  }

  private static List<String> texts(CsvData data, String name) {
    CategoricalColumn column = assertInstanceOf(CategoricalColumn.class, data.table().column(name));
    return IntStream.range(0, column.rows())
        .mapToObj(row -> column.categories().get(column.code(row)))
        .toList();
  }

  private static void assertLoans(CsvData data) {
    assertEquals(List.of("amount", "purpose", "rate"), data.table().names());
    assertArrayEquals(new float[] {900, 1200, 75}, numbers(data, "amount"));
    assertEquals(List.of("car", "boat trip", "car"), texts(data, "purpose"));
    assertArrayEquals(new float[] {0.5f, 1.25f, 3}, numbers(data, "rate"));
  }

  @ParameterizedTest
  @ValueSource(chars = {'~', '^', ':', '#', '/', '\u0001', '§'})
  void aCharacterThatDividesAllLinesAlikeIsTheDelimiter(char delimiter) throws IOException {
    assertLoans(
        read(
            "amount,purpose,rate\n900,car,0.5\n1200,boat trip,1.25\n75,car,3\n"
                .replace(',', delimiter)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void severalBlanksAreOneDelimiterAndThoseAtTheEndsAreNone(String end) throws IOException {
    CsvData data =
        read(
            "amount   purpose rate\n  900 car\t 0.5  \n1200 \"boat trip\" 1.25\n\n75  car  3\n"
                .replace("\n", end));
    assertLoans(data);
    assertEquals("blanks", data.dialect().delimiterName());
  }

  @Test
  void blanksInAFileOfManyBlocksAreOneDelimiterEach() throws IOException {
    String rows =
        IntStream.range(0, 40_000)
            .mapToObj(i -> i % 7 + "    " + i % 1000 + " \"x  y\" " + i % 3)
            .collect(Collectors.joining("\n"));
    CsvData data = read("a b c d\n" + rows);
    assertEquals(40_000, data.table().rows());
    assertEquals(999, numbers(data, "b")[39_999]);
    assertEquals(0, numbers(data, "d")[39_999]);
  }

  @Test
  void aRaggedRowOfABlankSeparatedFileIsNamedByItsLine() {
    assertTrue(
        error("a b c\n1 2 3\n4 5 6\n4 5\n7 8 9\n")
            .endsWith("line 4: expected 3 fields as in the header, found 2"));
  }

  @Test
  void aFirstLineThatNamesTheDelimiterIsObeyedAndIsNoRow() throws IOException {
    assertLoans(read("sep=|\namount|purpose|rate\n900|car|0.5\n1200|boat trip|1.25\n75|car|3\n"));
    assertLoans(
        read(
            "\uFEFFSEP=;\r\namount;purpose;rate\r\n900;car;0.5\r\n1200;boat trip;1.25\r\n75;car;3"));
    assertTrue(error("sep=;\na;b\n1;2\n3\n").contains("line 4: expected 2 fields"));
  }

  @Test
  void aGivenDelimiterWins() throws IOException {
    CsvForm form = new CsvForm(Optional.of(';'), Optional.empty());
    CsvData data = read("a,b;c\n1,5;2\n1,6;3\n1,7;4\n", form);
    assertEquals(List.of("a,b", "c"), data.table().names());
  }

  @Test
  void anUnnamedFirstColumnOfConsecutiveNumbersIsAnIndexAndLeftOut() throws IOException {
    CsvData data = read(",income,status\n7,10,a\n8,20,b\n9,15,a\n");
    assertEquals(List.of("income", "status"), data.table().names());
    assertArrayEquals(new float[] {10, 20, 15}, numbers(data, "income"));
    assertEquals(
        List.of(
            new DroppedColumn("#1", "an index: consecutive numbers without a name in the header")),
        data.dropped());
  }

  @Test
  void anIndexIsFoundAcrossBlocksAndABreakInItToo() throws IOException {
    String rows =
        IntStream.range(0, 300).mapToObj(i -> i + "," + i % 7).collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("many.csv"), ",visits\n" + rows);
    CsvData data = TableReader.read(file, ReadOptions.none(), 64, new ThreadPool(2));
    assertEquals(List.of("visits"), data.table().names());
    Files.writeString(file, ",visits\n" + rows + "\n301,4\n");
    assertThrows(
        InputException.class,
        () -> TableReader.read(file, ReadOptions.none(), 64, new ThreadPool(2)));
  }

  @Test
  void unnamedColumnsWithoutValuesAreLeftOut() throws IOException {
    CsvData data = read("income,,status,\n10,,a,\n20,,b,\n15,,a,\n");
    assertEquals(List.of("income", "status"), data.table().names());
    assertEquals(List.of("#2", "#4"), data.dropped().stream().map(DroppedColumn::column).toList());
  }

  @Test
  void otherUnnamedColumnsAreErrorsUnlessDroppedByTheirPlace() throws IOException {
    String text = "income,,status\n10,5,a\n20,6,b\n15,7,a\n";
    assertTrue(error(text).endsWith("leave it out with drop: ['#2'] in a spec"), error(text));
    assertEquals(List.of("income", "status"), read(text, "#2").table().names());
  }

  @Test
  void namedColumnsCanBeDroppedByTheirPlaceToo() throws IOException {
    assertEquals(List.of("a", "c"), read("a,b,c\n1,2,3\n4,5,6\n7,1,1\n", "#2").table().names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "44,0.5,car,0\n52,1.5,car,1\n13,0.75,boat,0\n",
        "A1 6 B4 1169\nA1 48 B2 5951\nA2 12 B4 2096\n",
        "car,yes\nboat,no\ncar,no\nboat,yes\n",
        "3,1,2\n1,2,3\n6,5,4\n"
      })
  void aFirstLineThatLooksLikeDataIsRefusedWithWhatToSay(String text) throws IOException {
    assertTrue(error(text).contains("line 1 looks like data"), error(text));
    assertTrue(error(text).contains("'header: false'"), error(text));
    CsvForm without = new CsvForm(Optional.empty(), Optional.of(false));
    CsvData data = read(text, without);
    assertEquals(text.lines().count(), data.table().rows());
    assertEquals("column_1", data.profiles().get(0).column());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,1,2\n5,7,1\n5,5,1\n6,4,9\n",
        "region,2019,2021\nnorth,5,6\nsouth,4,4\nnorth,5,9\n",
        "300,income\n5,6\n4,4\n5,9\n",
        "yes,no\n1,2\n2,1\n3,3\n"
      })
  void numbersMayBeNames(String text) throws IOException {
    assertEquals(text.lines().count() - 1, read(text).table().rows());
  }

  @ParameterizedTest
  @CsvSource({"+,-", "NA,ok", "null,ok", "None,ok", "?,ok", "-,x", "#N/A,x"})
  void ofLabelsOnlyBlanksAndNaNAreMissing(String one, String other) throws IOException {
    String text = "a,y\n1," + one + "\n2," + other + "\n3," + one + "\n";
    Path file = Files.writeString(folder.resolve("labels.csv"), text);
    ReadOptions target = new ReadOptions(Optional.empty(), Optional.of("y"), Set.of(), Map.of());
    assertEquals(List.of(one, other, one), texts(TableReader.read(file, target), "y"));
    Files.writeString(file, text + "4,NaN\n");
    InputException failure =
        assertThrows(InputException.class, () -> TableReader.read(file, target));
    assertTrue(failure.getMessage().contains("line 5, column 'y': the label is missing"));
  }
}
