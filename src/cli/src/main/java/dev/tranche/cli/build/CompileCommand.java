package dev.tranche.cli.build;

import dev.tranche.base.InputException;
import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a native executable of the program itself, which the launcher then trains with. */
@Command(
    name = "compile",
    description = {
      "Compiles training natively.",
      "Small files then train in little more than half the time, large ones in half the memory; the"
          + " models are the same to the byte. Takes minutes; needs GRAALVM_HOME."
    },
    mixinStandardHelpOptions = true,
    footer = {"  tranche compile"})
public final class CompileCommand implements Callable<Integer> {
  private static final List<String> OPTIONS =
      List.of(
          "--no-fallback",
          "-O3",
          "--enable-native-access=ALL-UNNAMED",
          // What is bound to JSON by name is in these packages.
          "-H:+UnlockExperimentalVMOptions",
          "-H:Preserve=package=dev.tranche.*");

  /**
   * No AVX: the compiler never clears the upper halves of its registers, and XGBoost's SSE code is
   * slower for it.
   */
  private static final String WITHOUT_AVX = "-march=x86-64-v2";

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    Home home = Home.findProject();
    NativeImage compiler =
        NativeImage.find(System.getenv()).orElseThrow(() -> new InputException(NativeImage.NEEDED));
    Path executable = home.trainer();
    List<String> arguments = new ArrayList<>(OPTIONS);
    if (System.getProperty("os.arch").equals("amd64")) {
      arguments.add(WITHOUT_AVX);
    }
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.add(command.root().userObject().getClass().getName());
    compiler.compile(arguments, executable);
    PrintWriter terminal = command.commandLine().getOut();
    terminal.printf("%s  %s%n", home.root().relativize(executable), SizeText.of(executable));
    terminal.flush();
    return 0;
  }
}
