package dev.tranche.risk.answer;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The members of answers and the texts of the bundle, each made JSON once. It keeps all that it is
 * asked for: nothing that callers send belongs here. Thread-safe.
 */
final class EncodedTexts {
  private final Map<String, SerializableString> encoded = new ConcurrentHashMap<>();

  SerializableString of(String text) {
    return encoded.computeIfAbsent(text, SerializedString::new);
  }
}
