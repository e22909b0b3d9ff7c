package dev.tranche.lambda;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A package of classes and, in {@code lib}, jars, run in a JVM by AWS's own {@linkplain
 * RuntimeInterfaceClient runtime interface client}, as for {@code java17} and later. As on AWS, a
 * handler that cannot be made is no error of initialisation: the first invocation reports it.
 *
 * @param java the {@code java} executable
 * @param handler {@code package.Class::method}
 * @param jvmArguments options of the JVM, ahead of the class path
 */
public record JvmRuntime(Path java, String handler, List<String> jvmArguments)
    implements FunctionRuntime {

  /** Makes the arguments immutable. */
  public JvmRuntime {
    jvmArguments = List.copyOf(jvmArguments);
  }

  /** The JVM this process runs in, with options that suit a short-lived function. */
  public static JvmRuntime of(String handler) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new JvmRuntime(java, handler, quick());
  }

  /**
   * As AWS's Java runtimes: only the first compiler and the serial collector, because start-up
   * counts. The last two keep JDK 24 and later from warning about the interface client's native
   * part and from refusing JBoss Threads, which Quarkus runs on.
   */
  public static List<String> quick() {
    return List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "--enable-native-access=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED");
  }

  @Override
  public List<String> command(Path root) throws FunctionFailure {
    // A wildcard keeps the command line short: ONNX Runtime 1.29 crashes on long ones.
    String classPath =
        Stream.concat(
                Stream.of(root, root.resolve("lib").resolve("*")),
                RuntimeInterfaceClient.jars().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", classPath, RuntimeInterfaceClient.MAIN_CLASS, handler));
    return command;
  }
}
