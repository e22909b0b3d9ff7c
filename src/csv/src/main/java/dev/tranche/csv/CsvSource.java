package dev.tranche.csv;

import dev.tranche.base.ByteSource;
import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.csv.foreign.ForeignFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of text, perhaps gzipped, whose encoding its first bytes tell; read as often as asked. A
 * first line {@code sep=;}, which tells spreadsheets the delimiter, is not part of the text.
 */
final class CsvSource {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final ByteSource content;
  private final boolean gzip;
  private final Charset charset;
  private final int markLength;
  private final Optional<SepLine> sepLine;
  private final boolean blankRuns;

  private CsvSource(Path file, ByteSource content, boolean gzip, Charset charset, int markLength) {
    this.file = file;
    this.content = content;
    this.gzip = gzip;
    this.charset = charset;
    this.markLength = markLength;
    this.blankRuns = false;
    this.sepLine = Optional.empty();
  }

  private CsvSource(CsvSource other, Optional<SepLine> sepLine, boolean blankRuns) {
    this.file = other.file;
    this.content = other.content;
    this.gzip = other.gzip;
    this.charset = other.charset;
    this.markLength = other.markLength;
    this.sepLine = sepLine;
    this.blankRuns = blankRuns;
  }

  /**
   * Looks at the file's first bytes, and its first line.
   *
   * @throws InputException if it cannot be read, or is empty or an archive
   */
  static CsvSource of(Path file) {
    if (!Files.exists(file)) {
      throw FileError.in(file, "no such file");
    }
    if (Files.isDirectory(file)) {
      throw FileError.in(file, "is a directory, not a CSV file");
    }
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      throw FileError.in(file, "cannot be read (is it a file, and may you read it?)");
    }
    return of(file, () -> Files.newInputStream(file));
  }

  /** The same of a file that is kept elsewhere, whose name is for messages alone. */
  static CsvSource of(Path name, ByteSource content) {
    CsvSource encoded = encoded(name, content);
    return new CsvSource(encoded, SepLine.of(encoded.sample(SepLine.LONGEST)), false);
  }

  private static CsvSource encoded(Path file, ByteSource content) {
    boolean gzip = startsWith(firstBytes(file, content, false), GZIP);
    byte[] first = firstBytes(file, content, gzip);
    if (first.length == 0) {
      throw FileError.in(file, "is empty; a header and rows are expected");
    }
    Optional<String> foreign = ForeignFormat.among(first);
    if (foreign.isPresent()) {
      throw FileError.in(file, foreign.get());
    }
    if (startsWith(first, UTF_16LE_MARK)) {
      return new CsvSource(file, content, gzip, StandardCharsets.UTF_16LE, UTF_16LE_MARK.length);
    }
    if (startsWith(first, UTF_16BE_MARK)) {
      return new CsvSource(file, content, gzip, StandardCharsets.UTF_16BE, UTF_16BE_MARK.length);
    }
    int mark = startsWith(first, UTF_8_MARK) ? UTF_8_MARK.length : 0;
    return new CsvSource(file, content, gzip, StandardCharsets.UTF_8, mark);
  }

  Path file() {
    return file;
  }

  /** The delimiter that the file's first line names. */
  Optional<Character> declared() {
    return sepLine.map(SepLine::delimiter);
  }

  /** How many lines are before the text. */
  int linesBefore() {
    return sepLine.isPresent() ? 1 : 0;
  }

  /** The text as one in which that character separates the fields. */
  CsvSource delimitedBy(char delimiter) {
    return new CsvSource(this, sepLine, delimiter == Delimiters.BLANKS);
  }

  Dialect dialect(char delimiter) {
    return new Dialect(delimiter, charset, gzip);
  }

  /**
   * The text, without the byte order mark and the line that names the delimiter.
   *
   * <p>Reading fails with a {@link CharacterCodingException} where bytes are no characters.
   */
  Reader open() throws IOException {
    Reader text = new InputStreamReader(afterMark(), charset.newDecoder());
    long left = sepLine.map(SepLine::chars).orElse(0);
    while (left > 0) {
      left -= text.skip(left);
    }
    return blankRuns ? new BlankRuns(text) : text;
  }

  private InputStream afterMark() throws IOException {
    InputStream bytes = bytes(content, gzip);
    bytes.skipNBytes(markLength);
    return bytes;
  }

  /** The first characters, at most that many. */
  char[] sample(int length) {
    char[] sample = new char[length];
    try (Reader text = open()) {
      int read = text.read(sample);
      int size = 0;
      while (read > 0) {
        size += read;
        read = size < length ? text.read(sample, size, length - size) : 0;
      }
      return Arrays.copyOf(sample, size);
    } catch (IOException cause) {
      throw error(cause);
    }
  }

  /** What a failure while reading the text means to the file's owner. */
  InputException error(IOException cause) {
    if (cause instanceof CharacterCodingException) {
      try (InputStream bytes = afterMark()) {
        long line = BadEncoding.line(bytes, charset.newDecoder());
        return FileError.at(file, line, "is not valid " + charset + "; save the file as UTF-8");
      } catch (IOException again) {
        return error(file, again);
      }
    }
    return error(file, cause);
  }

  private static InputException error(Path file, IOException cause) {
    return cause instanceof EOFException || cause instanceof ZipException
        ? FileError.in(file, "the gzip data is damaged or cut off")
        : FileError.in(file, "cannot be read (" + cause.getMessage() + ")");
  }

  private static InputStream bytes(ByteSource content, boolean gzip) throws IOException {
    InputStream raw = content.open();
    try {
      return gzip ? new GZIPInputStream(raw, BUFFER) : raw;
    } catch (IOException cause) {
      raw.close();
      throw cause;
    }
  }

  private static byte[] firstBytes(Path file, ByteSource content, boolean gzip) {
    try (InputStream bytes = bytes(content, gzip)) {
      return bytes.readNBytes(ForeignFormat.LENGTH);
    } catch (IOException cause) {
      throw error(file, cause);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }
}
