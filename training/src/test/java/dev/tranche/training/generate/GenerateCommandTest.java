package dev.tranche.training.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.data.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {
  private final StringWriter out = new StringWriter();
  private final GenerateCommand command = new GenerateCommand();
  private final CommandLine line = new CommandLine(command).setOut(new PrintWriter(out, true));

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
}
