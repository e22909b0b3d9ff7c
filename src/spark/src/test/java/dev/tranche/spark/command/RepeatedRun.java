package dev.tranche.spark.command;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;

/**
 * What a command costs, pass after pass in one Java program, as an executor is used: the first ones
 * compile the code, later ones tell what rows take. Processor time of all threads, the compiler's
 * and the collector's too, and the heap that is left once what is not needed has been dropped.
 */
public final class RepeatedRun {
  private static final int MEGABYTE = 1 << 20;

  private final Supplier<SparkSession> sessions;
  private final PrintStream out;

  RepeatedRun(Supplier<SparkSession> sessions, PrintStream out) {
    this.sessions = sessions;
    this.out = out;
  }

  /** Takes how many passes there are, and then the command as {@code spark-submit} is given it. */
  public static void main(String[] arguments) {
    int passes = Integer.parseInt(arguments[0]);
    String[] command = Arrays.copyOfRange(arguments, 1, arguments.length);
    SparkSession spark = SparkSession.builder().getOrCreate();
    int code = new RepeatedRun(() -> spark, System.out).passes(passes, command);
    spark.stop();
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  /** Its exit code; the first pass that goes wrong is the last. */
  int passes(int passes, String... command) {
    for (int pass = 1; pass <= passes; pass++) {
      Duration before = spent();
      int code = SparkMain.run(SparkMain.commandLine(sessions), command);
      if (code != CommandLine.ExitCode.OK) {
        return code;
      }
      double seconds = spent().minus(before).toMillis() / 1e3;
      out.printf(
          Locale.ROOT, "pass %d: %.1f CPU-s, %d MB of heap after it%n", pass, seconds, heap());
    }
    return CommandLine.ExitCode.OK;
  }

  private static Duration spent() {
    return Duration.ofNanos(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
  }

  private static long heap() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
  }
}
