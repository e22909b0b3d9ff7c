package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdsOfTwoFilesTest {
  @TempDir private Path folder;

  @Test
  void idsThatDoNotMeetAreWarnedOfWithTheirNumber() throws IOException {
    TrainingFixture files = TrainingFixture.in(folder);
    Path users = folder.resolve("users.csv");
    Files.writeString(users, Files.readString(users).replaceAll("(?m)^(C\\d+),", "$1.0,"));
    CommandLineRun run = files.all();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("warning: only 0 of 80 ids are in both files"), run.out());
    assertTrue(run.out().contains("1001, 1001.0 and 00001001 are three"), run.out());
  }

  @Test
  void idsThatMeetAsNumbersAreJoinedAndThatIsSaid() throws IOException {
    TrainingFixture files = TrainingFixture.in(folder);
    for (String name : List.of("users.csv", "loans.csv")) {
      Path file = folder.resolve(name);
      String form = name.equals("users.csv") ? "$1.0," : "0000$1,";
      Files.writeString(file, Files.readString(file).replaceAll("(?m)^C(\\d+),", form));
    }
    CommandLineRun run = files.all();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("ids are compared as whole numbers"), run.out());
    assertTrue(run.out().contains(" 80 of 80 are in both files; as texts only 0 were"), run.out());
  }

  @Test
  void aFileWithoutIdsBesideOneWithThemIsWarnedOf() throws IOException {
    TrainingFixture files = TrainingFixture.in(folder);
    Path users = folder.resolve("users.csv");
    Files.writeString(users, Files.readString(users).replace("customer,", "client,"));
    CommandLineRun run = files.all();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("only one of the files has a column of ids"), run.out());
  }
}
