package dev.tranche.batch.stream;

import java.io.IOException;

/** Where what a file gives is written. */
public interface ResultPlaces {
  /** Begins the output. */
  PendingOutput rows() throws IOException;

  /** Begins the list of errors. */
  PendingOutput errors() throws IOException;

  /** Takes away a list of errors that an earlier run left. */
  void removeErrors() throws IOException;

  /** Told what became of the rows when all are written, before any file appears. */
  default void summarised(FileSummary summary) throws IOException {}
}
