package dev.tranche.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
  @TempDir private Path folder;

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "asks bash")
  void bashCompletesCommandsAndOptionsByIt() throws Exception {
    CommandLineRun run = CommandLineRun.run("completion");
    assertEquals(0, run.code());
    Path script = Files.writeString(folder.resolve("completion"), run.out());
    assertEquals("serve", completed(script, "tranche serv"));
    assertEquals("--models", completed(script, "tranche serve --mod"));
    assertEquals("adverse", completed(script, "tranche score --explain adv"));
    assertTrue(completed(script, "tranche segments comp").contains("compare"));
  }

  /** What bash offers for the last word of a line. */
  private String completed(Path script, String line) throws Exception {
    String ask =
        // Outside of a completion bash refuses compopt.
        "compopt() { :; }; . '%s'; COMP_LINE='%s'; COMP_WORDS=($COMP_LINE); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                .formatted(script, line)
            + " _complete_tranche; echo \"${COMPREPLY[*]}\"";
    Path out = folder.resolve("out");
    Process bash =
        new ProcessBuilder("bash", "-c", ask)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(bash.waitFor(30, TimeUnit.SECONDS), "bash does not end");
    return Files.readString(out).strip();
  }
}
