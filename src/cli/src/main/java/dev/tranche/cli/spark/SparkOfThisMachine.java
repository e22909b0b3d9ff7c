package dev.tranche.cli.spark;

import dev.tranche.base.InputException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How Spark is started here: driver and executor are one Java program.
 *
 * @param threads how many tasks run at a time
 * @param memory of that program, such as {@code 8g}; empty for Java's own choice
 */
record SparkOfThisMachine(FetchedSpark spark, Path jar, int threads, String memory) {
  private static final String MAIN = "dev.tranche.spark.command.SparkMain";
  private static final String MEMORY = "[1-9][0-9]*[kmgKMG]";
  private static final int NEWEST_JAVA = 21;

  /** Throws {@link InputException} if {@code memory} is no size that Java knows. */
  SparkOfThisMachine {
    if (!memory.isEmpty() && !memory.matches(MEMORY)) {
      throw new InputException("--memory is " + memory + "; a size is meant, such as 800m or 8g");
    }
  }

  /**
   * Throws {@link InputException} if Spark does not run on this Java: what its Hadoop calls was
   * taken out of later ones.
   *
   * @param java its release, such as 17
   */
  void requireJava(int java) {
    if (java > NEWEST_JAVA) {
      throw new InputException(
          "Spark "
              + spark.version()
              + " runs on Java 17 to 21, and this is Java "
              + java
              + "; have JAVA_HOME name one of those");
    }
  }

  /** The command line of one job. */
  List<String> command(SparkJob job, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + spark.settings().resolve("jvm.options"));
    command.add("@" + spark.settings().resolve("batch.options"));
    if (!memory.isEmpty()) {
      command.add("-Xmx" + memory);
    }
    command.add("-Dspark.master=local[" + threads + "]");
    command.add("-Dspark.ui.enabled=false");
    command.add("-Dspark.ui.showConsoleProgress=" + Boolean.getBoolean("tranche.terminal"));
    command.add("-Dspark.driver.bindAddress=127.0.0.1");
    command.add("-Dspark.driver.host=127.0.0.1");
    command.add("-Dlog4j2.configurationFile=" + spark.settings().resolve("log4j2.properties"));
    command.add("-Dtranche.command=tranche spark");
    command.add("-cp");
    command.add(jar + File.pathSeparator + spark.folder().resolve("*"));
    command.add(MAIN);
    command.add(job.toString());
    command.addAll(arguments);
    return command;
  }
}
