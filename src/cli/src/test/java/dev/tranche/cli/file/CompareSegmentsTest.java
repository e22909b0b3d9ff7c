package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The later segmentation numbers "rich" and "poor" the other way round, has lost "old", and knows
 * "busy" by a feature that the earlier one did not have.
 */
class CompareSegmentsTest {
  /** Where each customer goes: poor, poor, poor to busy, rich, rich, rich to busy, old to poor. */
  private static final List<String> CUSTOMERS =
      List.of("a,1,0,0", "b,0,1,1", "c,0,0,16", "d,9,0,0", "e,6,0,0", "g,10,0,20", "f,0,7.5,0");

  /** Confidence: distances 4 and 16 of busy and poor; 10 and 20; 7.5 and 12.5. */
  private static final List<String> MOVES =
      List.of(
          move("c", "0,\"name\":\"poor\"", "2,\"name\":\"busy\"", "0.75"),
          move("g", "1,\"name\":\"rich\"", "2,\"name\":\"busy\"", "0.5"),
          move("f", "2,\"name\":\"old\"", "1,\"name\":\"poor\"", "0.4"));

  @TempDir private Path folder;
  private Path data;
  private Path out;

  private static String move(String id, String from, String to, String confidence) {
    return "{\"id\":\"%s\",\"from\":{\"segment\":%s},\"to\":{\"segment\":%s},\"confidence\":%s}"
        .formatted(id, from, to, confidence);
  }

  @BeforeEach
  void bundles() throws IOException {
    new PlacedSegments(
            List.of("x", "y"),
            List.of("poor", "rich", "old"),
            new float[][] {{0, 0}, {10, 0}, {0, 10}})
        .write(folder.resolve("old"));
    new PlacedSegments(
            List.of("visits", "y", "x"),
            List.of("rich", "poor", "busy"),
            new float[][] {{0, 0, 10}, {0, 0, 0}, {20, 0, 0}})
        .write(folder.resolve("new"));
    data = folder.resolve("users.csv");
    out = folder.resolve("moves.jsonl");
    write(CUSTOMERS);
  }

  private void write(List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of("user,x,y,visits"));
    lines.addAll(rows);
    Files.write(data, lines);
  }

  private CommandLineRun compare(Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "segments",
                "compare",
                folder.resolve("old"),
                folder.resolve("new"),
                "--data",
                data));
    arguments.addAll(Arrays.asList(more));
    return CommandLineRun.run(arguments.toArray());
  }

  @Test
  void theMatrixIsThatOfTheHand() {
    CommandLineRun run = compare();
    assertEquals(0, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertTrue(
        lines.get(0).contains(" 7 customers compared in ")
            && lines.get(0).endsWith("; 4 stay in their segment (57.1 %)"),
        lines.get(0));
    assertEquals(
        """
                        to 0        to 1        to 2         all   stayed
          0 poor           0           2           1           3   66.7 %
          1 rich           2           0           1           3   66.7 %
          2 old            0           1           0           1     gone
          all              2           3           2           7   57.1 %
          to 0 rich: was 1
          to 1 poor: was 0
          to 2 busy: new
        """
            .lines()
            .toList(),
        lines.subList(1, lines.size()));
  }

  @Test
  void aFileWithoutCustomersHasNoShares() throws IOException {
    write(List.of());
    CommandLineRun run = compare();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains(" 0 customers compared in "), run.out());
    assertTrue(run.out().contains("; 0 stay in their segment (–)"), run.out());
  }

  @Test
  void theDocumentSaysTheSame() throws IOException {
    JsonNode document = new ObjectMapper().readTree(compare("--json").out());
    assertEquals("[[0,2,1],[2,0,1],[0,1,0]]", document.get("matrix").toString());
    assertEquals(4, document.get("stayed").asInt());
    assertEquals(3, document.get("moved").asInt());
    assertEquals(0, document.get("bad_rows").asInt());
    assertEquals(
        "[{\"segment\":0,\"name\":\"poor\",\"customers\":3,\"stayed\":2},"
            + "{\"segment\":1,\"name\":\"rich\",\"customers\":3,\"stayed\":2},"
            + "{\"segment\":2,\"name\":\"old\",\"customers\":1,\"stayed\":0}]",
        document.at("/old/segments").toString());
    assertEquals(
        "[{\"segment\":0,\"name\":\"rich\",\"customers\":2},"
            + "{\"segment\":1,\"name\":\"poor\",\"customers\":3},"
            + "{\"segment\":2,\"name\":\"busy\",\"customers\":2}]",
        document.at("/new/segments").toString());
  }

  @Test
  void whoMovesIsALineInTheFilesOrder() throws IOException {
    CommandLineRun run = compare("--id", "user", "--out", out);
    assertEquals(0, run.code(), run.err());
    assertEquals(MOVES, Files.readAllLines(out));
    assertFalse(Files.exists(folder.resolve("moves.jsonl.part")));
  }

  @Test
  void withoutAnIdColumnTheRowsNumberIsTheId() throws IOException {
    CommandLineRun run = compare("--out", out);
    assertTrue(run.err().contains("no --id: a row's id is its number in the file"), run.err());
    List<String> numbered = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      numbered.add(new ObjectMapper().readTree(line).get("id").textValue());
    }
    assertEquals(List.of("3", "6", "7"), numbered);
  }

  @Test
  void anIdOfAnyTextStaysJson() throws IOException {
    write(List.of("\"two\nlines, \"\"quoted\"\"\",0,0,16"));
    assertEquals(0, compare("--id", "user", "--out", out).code());
    List<String> lines = Files.readAllLines(out);
    assertEquals(1, lines.size());
    assertEquals(
        "two\nlines, \"quoted\"", new ObjectMapper().readTree(lines.get(0)).get("id").textValue());
  }

  @Test
  void threadsChangeNothing() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String number = Integer.toString(i);
      CUSTOMERS.forEach(row -> rows.add(row.charAt(0) + number + row.substring(1)));
      rows.add("bad" + i + ",many,0,0");
    }
    write(rows);
    Path other = folder.resolve("other.jsonl.gz");
    CommandLineRun one = compare("--id", "user", "--threads", 1, "--out", out, "--json");
    CommandLineRun two = compare("--id", "user", "--threads", 2, "--out", other, "--json");
    byte[] lines = Files.readAllBytes(out);
    assertArrayEquals(lines, unzipped(other));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("moves.errors.csv")),
        Files.readAllBytes(folder.resolve("other.errors.csv")));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String number = Integer.toString(i);
      MOVES.forEach(move -> expected.add(move.replaceFirst("\"(.)\",", "\"$1" + number + "\",")));
    }
    assertEquals(expected, new String(lines, StandardCharsets.UTF_8).lines().toList());
    JsonNode counted = new ObjectMapper().readTree(one.out());
    assertEquals("[[0,20000,10000],[20000,0,10000],[0,10000,0]]", counted.get("matrix").toString());
    assertEquals(10_000, counted.get("bad_rows").asInt());
    assertEquals(counted.get("matrix"), new ObjectMapper().readTree(two.out()).get("matrix"));
  }

  private static byte[] unzipped(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  @Test
  void byTheSameBundleNobodyMoves() throws IOException {
    Path zipped = folder.resolve("none.jsonl.gz");
    CommandLineRun run =
        CommandLineRun.run(
            "segments",
            "compare",
            folder.resolve("old"),
            folder.resolve("old"),
            "--data",
            data,
            "--out",
            zipped);
    assertTrue(run.out().contains("7 stay in their segment (100.0 %)"), run.out());
    assertEquals(0, unzipped(zipped).length);
  }

  @Test
  void aRowThatEitherCannotReadIsBadAndListedOnce() throws IOException {
    write(List.of("a,1,0,0", "h,many,0,0", "i,0,0,often", "j,0,0", "f,0,7.5,0"));
    CommandLineRun run = compare("--id", "user", "--out", out);
    assertEquals(0, run.code(), run.err());
    assertEquals(
        """
        line,column,code,message
        3,x,wrong_type,"'x' must be a number, and this text is not one"
        4,visits,wrong_type,"'visits' must be a number, and this text is not one"
        5,,wrong_field_count,"expected 4 fields as in the header, found 3"
        """,
        Files.readString(folder.resolve("moves.errors.csv")));
    assertEquals(MOVES.subList(2, 3), Files.readAllLines(out));
    assertTrue(
        run.err().contains("3 of 5 rows have errors and are left out; they are listed in "),
        run.err());
    assertTrue(
        compare().err().contains("3 of 5 rows have errors and are left out; --out FILE lists"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "user,x,y,times; --threads; 1; no column 'visits'",
        "user,x,z,visits; --threads; 1; no column 'y'",
        "user,x,y,visits; --id; usr; no column 'usr'; did you mean 'user'?",
        "user,x,y,visits; --threads; 0; at least 1 is needed"
      })
  void whatTheFileDoesNotHave(String header, String option, String value, String message)
      throws IOException {
    Files.writeString(data, header + "\na,1,0,0\n");
    assertRefused(compare(option, value, "--out", out), message);
  }

  private void assertRefused(CommandLineRun run, String message) {
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals("", run.out());
    assertFalse(Files.exists(out));
    assertFalse(Files.exists(folder.resolve("moves.jsonl.part")));
  }
}
