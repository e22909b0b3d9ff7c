package dev.tranche.browser;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Puts the parts of each message together. */
final class TextListener implements WebSocket.Listener {
  private final StringBuilder begun = new StringBuilder();
  private final Consumer<String> messages;

  TextListener(Consumer<String> messages) {
    this.messages = messages;
  }

  @Override
  @SuppressWarnings("NullAway") // Null says that the text may be reused at once.
  public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    begun.append(part);
    if (last) {
      messages.accept(begun.toString());
      begun.setLength(0);
    }
    socket.request(1);
    return null;
  }
}
