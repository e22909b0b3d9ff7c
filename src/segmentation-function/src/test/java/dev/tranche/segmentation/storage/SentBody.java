package dev.tranche.segmentation.storage;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The content of a request, which may come in chunks with a checksum behind (Amazon S3 API
 * reference, "Signature calculations: transferring payload in multiple chunks").
 */
final class SentBody {
  private SentBody() {}

  static byte[] of(HttpExchange exchange) throws IOException {
    byte[] sent = exchange.getRequestBody().readAllBytes();
    String decoded = exchange.getRequestHeaders().getFirst("x-amz-decoded-content-length");
    if (decoded == null) {
      return sent;
    }
    byte[] content = unchunked(sent);
    if (content.length != Integer.parseInt(decoded)) {
      throw new RefusedByStorageException(400, "IncompleteBody");
    }
    return content;
  }

  private static byte[] unchunked(byte[] sent) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(sent);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      content.write(in.readNBytes(size));
      in.skipNBytes(2);
    }
    return content.toByteArray();
  }

  private static int size(ByteArrayInputStream in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return Integer.parseInt(line.toString(StandardCharsets.US_ASCII).strip().split(";", 2)[0], 16);
  }
}
