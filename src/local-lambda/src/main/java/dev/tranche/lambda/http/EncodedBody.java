package dev.tranche.lambda.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A request's body as JSON can hold it: text as it is, all else in Base64.
 *
 * @param text the body or its Base64 form
 * @param isBase64 which of the two
 */
record EncodedBody(String text, boolean isBase64) {

  private static final Pattern TEXT =
      Pattern.compile("text/.*|application/(.*\\+)?(json|xml|javascript)");

  /** Text is what calls itself so and is UTF-8: nothing is lost, whatever the header claims. */
  static EncodedBody of(String contentType, byte[] body) {
    String type = Objects.requireNonNullElse(contentType, "").split(";", 2)[0];
    if (TEXT.matcher(type.strip().toLowerCase(Locale.ROOT)).matches()) {
      try {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        return new EncodedBody(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), false);
      } catch (CharacterCodingException e) {
        return base64(body);
      }
    }
    return base64(body);
  }

  private static EncodedBody base64(byte[] body) {
    return new EncodedBody(Base64.getEncoder().encodeToString(body), true);
  }
}
