package dev.tranche.scoring.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.tranche.scoring.value.RowReader;
import java.io.IOException;

/**
 * Finds the features of customers. Who sends many names them in the bundle's order, mostly, though
 * not always all: so the parser is asked whether the next name is that of the next feature, which
 * it tells by comparing bytes. Not thread-safe.
 */
final class FeaturePlaces {
  /** In place of a place: there is no further name. */
  static final int END = Integer.MIN_VALUE;

  private final RowReader rows;
  private final SerializableString[] names;
  private int next;

  FeaturePlaces(RowReader rows) {
    this.rows = rows;
    this.names =
        rows.features().stream()
            .map(feature -> new SerializedString(feature.name()))
            .toArray(SerializableString[]::new);
  }

  /**
   * Reads a name. The place of its feature; below 0 if there is none of the parser's current name.
   */
  int read(JsonParser parser) throws IOException {
    int place = next;
    if (!parser.nextFieldName(names[next])) {
      if (!parser.hasToken(JsonToken.FIELD_NAME)) {
        return END;
      }
      place = rows.indexOf(parser.currentName());
    }
    if (place >= 0) {
      next = (place + 1) % names.length;
    }
    return place;
  }
}
