package dev.tranche.lambda;

import com.sun.net.httpserver.Headers;
import dev.tranche.lambda.http.Reply;

/** What the gateway answers itself at one method and path, without the function. */
@FunctionalInterface
public interface LocalRoute {
  /**
   * Answers one request; called by many threads at a time.
   *
   * @param headers of the request
   * @param body at most 6 MB
   */
  Reply reply(Headers headers, byte[] body);
}
