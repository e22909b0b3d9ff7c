package dev.tranche.cli.build;

import dev.tranche.base.InputException;
import dev.tranche.cli.project.DeployedFunction;
import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions' native executables, built by Maven.
 *
 * @param arguments further ones for Maven, such as {@code -Darch=arm64}; with {@code
 *     -DskipTests=false} the executables are tested, too
 */
record NativeBuild(Home home, Path models, List<String> arguments) {
  private static final String CONTAINER = "-Dquarkus.native.container-build=true";

  /**
   * Puts both packages into {@code target} and returns them. What is compiled already is not
   * compiled again, unless it is to be tested.
   */
  List<Path> run(PrintWriter terminal) throws IOException {
    CompiledExecutables compiled =
        new CompiledExecutables(
            home, NativeImage.find(System.getenv()).map(NativeImage::command), arguments);
    if (!arguments.contains("-DskipTests=false") && compiled.areCurrent()) {
      terminal.printf(
          "no source has changed since the executables were compiled: they are used again"
              + " (to compile them anew, remove %s)%n",
          home.root().relativize(compiled.note()));
    } else {
      compiled.forget();
      compile();
    }
    // After compiling, too: the same models give the same bytes either way.
    for (DeployedFunction function : DeployedFunction.values()) {
      String folder = function.task().folder();
      new FunctionModels(home.deployed(function), "models/" + folder)
          .replace(models.resolve(folder));
    }
    compiled.remember();
    return Stream.of(DeployedFunction.values()).map(home::deployed).toList();
  }

  private void compile() throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("mvn", "-B", "-Dstyle.color=never", "-Dnative", "-DskipTests"));
    command.add("-Dtranche.models.dir=" + models.toAbsolutePath());
    command.addAll(arguments);
    // Not training: its jar is the program now running.
    command.addAll(List.of("-pl", modules(), "-am", "verify"));
    BuildProcess.run(new ProcessBuilder(command).directory(home.root().toFile()));
    for (DeployedFunction function : DeployedFunction.values()) {
      Path built = home.functionTarget(function.module()).resolve("function.zip");
      Path deployed = home.deployed(function);
      Files.createDirectories(deployed.getParent());
      Files.copy(built, deployed, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Throws {@link InputException} if there is nothing to compile with. */
  void requireBuilder() {
    if (NativeImage.find(System.getenv()).isEmpty() && !arguments.contains(CONTAINER)) {
      throw new InputException(
          NativeImage.NEEDED
              + ", or, with a container engine, './tranche package "
              + CONTAINER
              + "'");
    }
  }

  private static String modules() {
    return Stream.of(DeployedFunction.values())
        .map(function -> "src/" + function.module())
        .collect(Collectors.joining(","));
  }
}
