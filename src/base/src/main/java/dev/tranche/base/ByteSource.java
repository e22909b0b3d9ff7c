package dev.tranche.base;

import java.io.IOException;
import java.io.InputStream;

/** Where a file's bytes come from; the same ones, from the first on, as often as asked. */
@FunctionalInterface
public interface ByteSource {
  /**
   * The bytes. Of most streams only the beginning is read before they are closed: what a file is
   * like is found so, before its rows are read.
   */
  InputStream open() throws IOException;
}
