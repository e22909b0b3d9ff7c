package dev.tranche.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.cli.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script for bash in a zsh that believes to have a terminal. */
class ZshCompletionTest {
  private static final Path ZSH = Path.of("/usr/bin/zsh");

  /** What is typed, and what is read once the tabulator was pressed; else reading never ends. */
  private static final String TYPED =
      """
      zmodload zsh/zpty
      zpty z 'TERM=dumb zsh -f -i'
      zpty -w z 'autoload -U compinit bashcompinit; compinit -u -d %1$s/dump; bashcompinit'
      zpty -w z 'source %1$s/completion; print read''y'
      zpty -r z seen '*ready*'
      complete() {
        zpty -w -n z "$1"$'\\t'
        zpty -r z seen "*$2*"
        zpty -w -n z $'\\x15'
      }
      complete 'tranche serv' 'tranche serve'
      complete 'tranche serve --mod' ' --models'
      complete 'tranche score --explain adv' ' adverse'
      complete 'tranche segments comp' ' compare'
      zpty -d z
      """;

  @TempDir private Path folder;

  @Test
  void zshCompletesByIt() throws Exception {
    assumeTrue(Files.isExecutable(ZSH), "zsh is not installed");
    CommandLineRun run = CommandLineRun.run("completion", "zsh");
    Files.writeString(folder.resolve("completion"), run.out());
    Path script = Files.writeString(folder.resolve("typed"), TYPED.formatted(folder));
    Path out = folder.resolve("out");
    Process zsh =
        new ProcessBuilder(ZSH.toString(), "-f", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = zsh.waitFor(60, TimeUnit.SECONDS);
    zsh.descendants().forEach(ProcessHandle::destroyForcibly);
    zsh.destroyForcibly();
    assertTrue(ended, () -> "zsh does not complete as it should");
    assertEquals(0, zsh.exitValue(), Files.readString(out));
  }
}
