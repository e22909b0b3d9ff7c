package dev.tranche.cli.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.base.InputException;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.Tranche;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GenerateCommandTest {
  private final StringWriter out = new StringWriter();
  private final GenerateCommand command = new GenerateCommand();
  private final CommandLine line =
      new CommandLine(command)
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(Writer.nullWriter()));

  @Test
  void printsALinePerFileWithRowsAndSize(@TempDir Path dir) {
    assertEquals(0, line.execute("--rows", "3000", "--seed", "5", "--out", dir.toString()));

    assertEquals(2, out.toString().lines().count());
    assertTrue(
        out.toString().matches("(?s).*classification_data\\.csv: 3,000 rows, 0\\.3 MB\\R.*"),
        out.toString());
    assertTrue(
        out.toString().matches("(?s).*users_data\\.csv: 2,500 rows, 0\\.2 MB\\R"), out.toString());
  }

  @Test
  void namesTheDirectoryThatCannotBeWritten(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "in the way");
    line.parseArgs("--out", file.toString());

    InputException refusal = assertThrows(InputException.class, command::call);

    assertTrue(
        refusal.getMessage().startsWith("--out " + file + ": cannot be written"),
        refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"classification_data.csv", "users_data.csv"})
  void theDefaultsMakeTheShippedFilesByteForByte(String file, @TempDir Path dir)
      throws IOException {
    assertEquals(0, line.execute("--out", dir.toString()));
    assertEquals(-1, Files.mismatch(Path.of("../../data").resolve(file), dir.resolve(file)));
  }

  @Test
  void tellsProgramsWhatItWroteAsJson(@TempDir Path dir) throws IOException {
    CommandLineRun run =
        CommandLineRun.run("generate", "--rows", 60, "--seed", 5, "--out", dir, "--json");
    assertEquals(List.of(), run.errors());
    JsonNode document = new ObjectMapper().readTree(run.out());
    assertEquals(5, document.get("seed").asLong());
    Path users = dir.resolve("users_data.csv");
    assertEquals(users.toString(), document.at("/files/1/file").asText());
    assertEquals(50, document.at("/files/1/rows").asInt());
    assertEquals(Files.size(users), document.at("/files/1/bytes").asLong());
  }

  @Test
  void isSilentIfAskedToBe(@TempDir Path dir) {
    StringWriter err = new StringWriter();
    int code =
        Tranche.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "generate",
            "--rows",
            "60",
            "--out",
            dir.toString(),
            "--quiet");
    assertEquals(0, code);
    assertEquals("", out + err.toString());
  }
}
