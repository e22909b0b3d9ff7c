package dev.tranche.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people have them, and what is said of those that cannot be read. */
class OddFilesTest {
  private static final int ROWS = 5;

  private final CommandRun command = new CommandRun();

  @TempDir private Path folder;

  private int score(Path data, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("score", "--data", data.toString(), "--models"));
    arguments.addAll(List.of(CommandRun.MODELS, "--out", out().toString()));
    arguments.addAll(List.of(more));
    return command.of(arguments.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("scored");
  }

  private void assertRefused(String why, Path data, String... more) {
    assertEquals(2, score(data, more), command::said);
    assertTrue(command.said().contains(why), command.said());
    assertEquals(1, command.said().lines().count(), command.said());
  }

  /** The first customers, each line with something in front of it. */
  private Path customers(String header, String cells) throws IOException {
    List<String> lines = Files.readAllLines(CommandRun.customers(folder, ROWS));
    lines.replaceAll(line -> cells + line);
    lines.set(0, header + lines.get(0).substring(cells.length()));
    return Files.write(folder.resolve("odd.csv"), lines);
  }

  @Test
  void aColumnMayHaveNoNameAsThatOfRowNumbers() throws IOException {
    assertEquals(0, score(customers(",", "7,")), command::said);
    List<String> columns = List.of(LocalSpark.session().read().parquet(out().toString()).columns());
    assertEquals(List.of("_c0", "user_id"), columns.subList(0, 2));
    assertEquals(
        ROWS,
        LocalSpark.session().read().parquet(out().toString()).where("decision <> ''").count());
  }

  @Test
  void otherColumnsMayHaveAnyName() throws IOException {
    assertEquals(0, score(customers("a.b,c`d, e f ,", "1,2,3,")), command::said);
  }

  @Test
  void filesOfAFolderHaveTheSameColumnsInTheSameOrder() throws IOException {
    Path both = Files.createDirectory(folder.resolve("both.csv"));
    List<String> lines = Files.readAllLines(CommandRun.customers(folder, ROWS));
    Files.write(both.resolve("a.csv"), lines);
    lines.set(0, lines.get(0).replace("income,debt_to_income", "debt_to_income,income"));
    Files.write(both.resolve("b.csv"), lines);
    assertRefused("the CSV files need the same columns in the same order", both);
    assertTrue(command.said().contains("both.csv/"), command.said());
  }

  @Test
  void aFolderWithoutFilesIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("none.parquet"));
    Files.createFile(empty.resolve("_SUCCESS"));
    assertRefused("none.parquet: there are no files in it", empty);
  }

  @Test
  void whatIsNotParquetIsNamed() throws IOException {
    Path wrong = folder.resolve("wrong.parquet");
    Files.copy(CommandRun.customers(folder, ROWS), wrong);
    assertRefused("wrong.parquet is not a Parquet file", wrong);
  }

  @Test
  void aDelimiterIsOneCharacterOrTab() throws IOException {
    Path data = customers("", "");
    for (String wrong : List.of("", ";;")) {
      assertRefused("'" + wrong + "', expected one character, or tab", data, "--delimiter", wrong);
    }
    Path tabs = folder.resolve("tabs.csv");
    Files.writeString(tabs, Files.readString(data).replace(',', '\t'));
    assertEquals(0, score(tabs, "--delimiter", "tab"), command::said);
  }

  @Test
  void aNameThatIsNoneIsToldAsSparkTellsIt() throws IOException {
    assertRefused("PARSE_SYNTAX_ERROR", folder.resolve("a b..c"), "--format", "table");
  }
}
