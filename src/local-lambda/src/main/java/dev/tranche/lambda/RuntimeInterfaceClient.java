package dev.tranche.lambda;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/**
 * AWS's runtime interface client for Java: the loop that takes events from the Runtime API and
 * hands them to the handler. It does its HTTP in native code, for Linux alone. Its jars are
 * dependencies of this module, found where its classes came from, so that they also are when
 * everything was packed into one jar.
 */
final class RuntimeInterfaceClient {

  static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final List<String> ONE_CLASS_PER_JAR =
      List.of(
          MAIN_CLASS,
          "com.amazonaws.services.lambda.runtime.RequestStreamHandler",
          "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
          "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

  private RuntimeInterfaceClient() {}

  static List<Path> jars() throws FunctionFailure {
    String system = System.getProperty("os.name");
    if (!system.equals("Linux")) {
      throw new FunctionFailure(
          "Runtime.InvalidEntrypoint",
          "AWS's Java runtime interface client runs on Linux only, and this is " + system);
    }
    List<Path> jars = new ArrayList<>();
    for (String name : ONE_CLASS_PER_JAR) {
      jars.add(jarOf(name));
    }
    return jars.stream().distinct().toList();
  }

  private static Path jarOf(String className) throws FunctionFailure {
    try {
      ClassLoader loader = RuntimeInterfaceClient.class.getClassLoader();
      CodeSource source =
          Class.forName(className, false, loader).getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new FunctionFailure(
          "Runtime.InvalidEntrypoint",
          className
              + " is not on the class path; a function on the JVM needs"
              + " com.amazonaws:aws-lambda-java-runtime-interface-client and its dependencies",
          e);
    }
  }
}
