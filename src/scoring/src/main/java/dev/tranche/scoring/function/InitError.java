package dev.tranche.scoring.function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells Lambda why the function does not start. For executables, which are their own Lambda
 * runtime; Amazon's Java runtime reports for itself.
 *
 * @param runtime host and port of Lambda's Runtime API; absent elsewhere
 */
public record InitError(Optional<String> runtime) {
  private static final String ERROR_TYPE = "Bundle.Refused";

  /** As this process was started. */
  public static InitError ofEnvironment() {
    return new InitError(Optional.ofNullable(System.getenv("AWS_LAMBDA_RUNTIME_API")));
  }

  /** Reports a message of one line, if there is Lambda to report to. */
  public void report(String message) {
    if (runtime.isEmpty()) {
      return;
    }
    try {
      post(URI.create("http://" + runtime.get() + "/2018-06-01/runtime/init/error"), message);
    } catch (IOException e) {
      System.err.println("Lambda could not be told why the function does not start: " + e);
    }
  }

  private static void post(URI address, String message) throws IOException {
    byte[] body =
        JsonNodeFactory.instance
            .objectNode()
            .put("errorType", ERROR_TYPE)
            .put("errorMessage", message)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    var connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Lambda-Runtime-Function-Error-Type", ERROR_TYPE);
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    connection.getResponseCode();
  }
}
