package dev.tranche.risk.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.Optional;

/** Reads an event, but of its body only where it begins. */
final class BodySkipper extends JsonParserDelegate {
  private Optional<Integer> body = Optional.empty();

  BodySkipper(JsonParser event) {
    super(event);
  }

  /** Index of the quote that opens the body, if the event has one. */
  Optional<Integer> body() {
    return body;
  }

  @Override
  public String getText() throws IOException {
    if (!"body".equals(delegate.currentName())
        || !delegate.getParsingContext().getParent().inRoot()) {
      return delegate.getText();
    }
    body = Optional.of(Math.toIntExact(delegate.currentTokenLocation().getByteOffset()));
    return "";
  }
}
