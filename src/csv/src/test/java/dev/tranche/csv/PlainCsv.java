package dev.tranche.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * A second reader of CSV for comparison: the whole text at once, character by character, with lines
 * ended by LF alone. It stops where the text stops being CSV.
 */
final class PlainCsv {
  /** A row and the line it begins on, from 0. */
  record LinedRow(int line, List<String> cells) {}

  private final String text;
  private final char delimiter;
  private int at;
  private int line;
  private boolean anyQuoted;
  private boolean malformed;

  private PlainCsv(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  static List<LinedRow> rows(String text, char delimiter) {
    return new PlainCsv(text, delimiter).rows();
  }

  private List<LinedRow> rows() {
    List<LinedRow> rows = new ArrayList<>();
    while (at < text.length()) {
      int start = line;
      if (text.charAt(at) == '\n') {
        at++;
        line++;
        continue;
      }
      List<String> cells = row();
      if (malformed) {
        return rows;
      }
      boolean blank = cells.stream().allMatch(String::isEmpty);
      if (!blank || (anyQuoted && cells.size() == 1)) {
        rows.add(new LinedRow(start, cells));
      }
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    anyQuoted = false;
    while (true) {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      anyQuoted |= quoted;
      cells.add(trimmed(quoted ? quoted() : plain()));
      if (malformed || at == text.length()) {
        return cells;
      }
      char end = text.charAt(at++);
      if (end == '\n') {
        line++;
        return cells;
      }
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        if (at == text.length() || text.charAt(at) != '"') {
          malformed = at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n';
          return cell.toString();
        }
      }
      line += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    malformed = true;
    return cell.toString();
  }

  private static String trimmed(String cell) {
    return cell.replaceAll("^[\\s\u00A0]+|[\\s\u00A0]+$", "");
  }
}
