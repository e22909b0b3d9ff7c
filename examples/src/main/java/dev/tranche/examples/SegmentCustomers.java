package dev.tranche.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * A service that asks the segmentation function for segments: one customer, a list with a customer
 * that cannot be read, an event that is refused.
 *
 * <p>Arguments: the function, such as {@code tranche-segmentation:live}, and, for one that {@code
 * ./tranche serve} runs on this machine, the URL it is invoked at.
 */
public final class SegmentCustomers {
  private static final JsonMapper JSON = new JsonMapper();

  private SegmentCustomers() {}

  public static void main(String[] args) throws IOException {
    LambdaClientBuilder builder =
        LambdaClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
    if (args.length > 1) {
      builder
          .endpointOverride(URI.create(args[1]))
          .region(Region.of("local"))
          .credentialsProvider(AnonymousCredentialsProvider.create());
    }
    String customer = "{\"id\": \"U1\", \"features\": {\"tenure_months\": 40, \"products\": 2}}";
    String faulty = "{\"id\": \"U2\", \"features\": {\"products\": \"two\"}}";
    try (LambdaClient lambda = builder.build()) {
      JsonNode one = ask(lambda, args[0], customer);
      System.out.printf(
          "%s %d %.4f %s%n",
          one.get("id").asText(),
          one.get("segment").asInt(),
          one.get("confidence").asDouble(),
          one.get("name").asText());

      for (JsonNode each : ask(lambda, args[0], "[" + customer + ", " + faulty + "]")) {
        String answer =
            each.has("segment")
                ? each.get("segment").asText()
                : each.at("/problem/errors/0/code").asText();
        System.out.println(each.get("id").asText() + " " + answer);
      }

      try {
        ask(lambda, args[0], "{\"customer\": \"U1\"}");
        throw new IllegalStateException("an event without features was answered");
      } catch (IllegalArgumentException refused) {
        System.out.println("refused: " + refused.getMessage());
      }
    }
  }

  /** The function's answer; what it refuses is an error with the codes. */
  private static JsonNode ask(LambdaClient lambda, String function, String event)
      throws IOException {
    InvokeResponse invoked =
        lambda.invoke(it -> it.functionName(function).payload(SdkBytes.fromUtf8String(event)));
    JsonNode answer = JSON.readTree(invoked.payload().asInputStream());
    if (invoked.functionError() != null) {
      throw new IllegalArgumentException(answer.get("errorMessage").asText());
    }
    return answer;
  }
}
