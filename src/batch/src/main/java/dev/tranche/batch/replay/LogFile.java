package dev.tranche.batch.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tranche.base.InputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a log, gzipped or not, one at a time. To be closed. */
public final class LogFile implements AutoCloseable {
  /** Longer than any line of a log. */
  private static final int LONGEST_LINE = 1 << 24;

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;

  private final Path file;
  private final SeekableByteChannel channel;
  private final InputStream bytes;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long lines;

  private LogFile(Path file, SeekableByteChannel channel, InputStream bytes) {
    this.file = file;
    this.channel = channel;
    this.bytes = bytes;
  }

  /** Throws {@link InputException} if it is none that can be read. */
  public static LogFile open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new InputException(file + ": no such file");
    }
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": is a directory, not a log file");
    }
    SeekableByteChannel channel = Files.newByteChannel(file);
    return new LogFile(file, channel, new BufferedInputStream(unpacked(channel), BUFFER));
  }

  private static InputStream unpacked(SeekableByteChannel channel) throws IOException {
    InputStream raw = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
    raw.mark(2);
    int magic = raw.read() << Byte.SIZE | raw.read();
    raw.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(raw, BUFFER) : raw;
  }

  /** The next line, without its end; empty at the end of the file. */
  public Optional<String> next() throws IOException {
    line.reset();
    try {
      int b = bytes.read();
      if (b < 0) {
        return Optional.empty();
      }
      lines++;
      for (; b >= 0 && b != '\n'; b = bytes.read()) {
        if (line.size() == LONGEST_LINE) {
          throw new InputException(
              file
                  + ": line "
                  + lines
                  + " is longer than "
                  + LONGEST_LINE
                  + " bytes; is it a log?");
        }
        line.write(b);
      }
      return Optional.of(line.toString(UTF_8));
    } catch (EOFException | ZipException e) {
      throw new InputException(file + ": the gzip data is damaged or cut off", e);
    }
  }

  /** The number of the line that {@link #next} gave last, from 1. */
  long number() {
    return lines;
  }

  /** How many bytes of the file have been read, packed as they are. */
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
