package dev.tranche.segmentation.file.retrain;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line as a program of its own, with its libraries beside it.
 *
 * @param program absolute
 * @param heap as many MB as it may use for itself; XGBoost's are not among them
 */
record Trainer(Path program, Optional<Long> heap) {
  private static final String MEMORY = "AWS_LAMBDA_FUNCTION_MEMORY_SIZE";
  private static final double SHARE_OF_HEAP = .6;

  /**
   * On this machine.
   *
   * @param environment which says on Lambda how many MB there are
   */
  static Trainer of(Path program, Map<String, String> environment) {
    return new Trainer(
        program,
        Optional.ofNullable(environment.get(MEMORY))
            .map(all -> Math.round(SHARE_OF_HEAP * Long.parseLong(all))));
  }

  /**
   * The process of one command, not started yet. It is given none of this one's environment, which
   * on Lambda holds the rights to the storage.
   *
   * @param folder where it works
   */
  ProcessBuilder process(List<String> command, Path folder) {
    Path libraries = program.resolveSibling("");
    List<String> all = new ArrayList<>(List.of(program.toString()));
    all.add("-Donnxruntime.native.path=" + libraries);
    all.add("-Dtranche.xgboost.library=" + libraries.resolve("libxgboost4j.so"));
    all.add("-Djava.io.tmpdir=" + folder);
    all.addAll(List.of("-Dstderr.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8"));
    heap.ifPresent(most -> all.add("-Xmx" + most + "m"));
    all.addAll(command);
    ProcessBuilder process = new ProcessBuilder(all).directory(folder.toFile());
    Map<String, String> environment = process.environment();
    environment.clear();
    environment.put(
        "LD_LIBRARY_PATH", String.join(File.pathSeparator, libraries.toString(), "/opt/lib"));
    environment.put("LANG", "C.UTF-8");
    // XGBoost's threads would otherwise spin while they wait.
    environment.put("OMP_WAIT_POLICY", "passive");
    return process;
  }
}
