package dev.tranche.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/** A function for a JVM: answers in capitals, or throws when asked to. */
public final class UpperCaseHandler implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String text = new String(event.readAllBytes(), UTF_8);
    if (text.equals("\"fail\"")) {
      throw new IllegalArgumentException("as asked");
    }
    answer.write(text.toUpperCase(Locale.ROOT).getBytes(UTF_8));
  }
}
