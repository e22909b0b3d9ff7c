package dev.tranche.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.cli.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FishCompletionTest {
  private static final Path FISH = Path.of("/usr/bin/fish");

  @TempDir private Path folder;

  private static String script() {
    CommandLineRun run = CommandLineRun.run("completion", "fish");
    assertEquals(0, run.code());
    return run.out();
  }

  private static void assertLine(String line) {
    List<String> lines = script().lines().toList();
    assertTrue(lines.stream().anyMatch(it -> it.startsWith(line)), line + "\n" + script());
  }

  @Test
  void aLineForEachCommandOptionAndValue() {
    assertLine("complete -c tranche -n '__fish_use_subcommand' -a serve -d '");
    assertLine("complete -c tranche -n '__fish_seen_subcommand_from serve' -l models -r -F -d '");
    assertLine("complete -c tranche -n '__fish_seen_subcommand_from score' -l gzip -d '");
    assertLine(
        "complete -c tranche -n '__fish_seen_subcommand_from score' -l explain -x"
            + " -a 'none adverse reasons all' -d '");
    assertLine("complete -c tranche -n '__fish_seen_subcommand_from train' -a 'risk segments all'");
    assertLine(
        "complete -c tranche -n '__fish_seen_subcommand_from segments; and not"
            + " __fish_seen_subcommand_from compare' -a compare -d '");
  }

  @Test
  void fishCompletesByIt() throws Exception {
    assumeTrue(Files.isExecutable(FISH), "fish is not installed");
    Path script = Files.writeString(folder.resolve("tranche.fish"), script());
    assertTrue(completed(script, "tranche serv").startsWith("serve\t"));
    assertTrue(completed(script, "tranche serve --mod").startsWith("--models\t"));
    assertTrue(completed(script, "tranche segments comp").startsWith("compare\t"));
    assertTrue(completed(script, "tranche score --explain adv").startsWith("adverse\t"));
  }

  /** What fish offers for the last word of a line. */
  private String completed(Path script, String line) throws Exception {
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(
            FISH.toString(),
            "--no-config",
            "-c",
            "source '" + script + "'; complete -C '" + line + "'");
    builder.environment().put("HOME", folder.toString());
    Process fish = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertTrue(fish.waitFor(30, TimeUnit.SECONDS), "fish does not end");
    return Files.readString(out);
  }
}
