package dev.tranche.scoring.value;

import java.util.List;
import java.util.stream.Stream;

/** Words looked for in a text without regard to case, and without making a String of it. */
final class FoldedWords {
  private final char[][] words;

  /** By length: a bit for each first letter, by which most texts are told to be none of them. */
  private final long[] firsts;

  FoldedWords(List<String> words) {
    this.words = words.stream().map(FoldedWords::folded).toArray(char[][]::new);
    int longest = Stream.of(this.words).mapToInt(word -> word.length).max().orElse(0);
    this.firsts = new long[longest + 1];
    for (char[] word : this.words) {
      firsts[word.length] |= first(word, 0, word.length);
    }
  }

  private static long first(char[] text, int from, int to) {
    return from == to ? 1 : 1L << folded(text[from]);
  }

  /** The place of the first word that the slice is, or -1. */
  int find(char[] text, int from, int to) {
    if (to - from >= firsts.length || (firsts[to - from] & first(text, from, to)) == 0) {
      return -1;
    }
    for (int word = 0; word < words.length; word++) {
      if (words[word].length == to - from && same(words[word], text, from)) {
        return word;
      }
    }
    return -1;
  }

  private static boolean same(char[] word, char[] text, int from) {
    for (int i = 0; i < word.length; i++) {
      if (word[i] != folded(text[from + i])) {
        return false;
      }
    }
    return true;
  }

  private static char[] folded(String word) {
    char[] folded = word.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = folded(folded[i]);
    }
    return folded;
  }

  private static char folded(char c) {
    return c < 0x80 && (c < 'A' || c > 'Z') ? c : Character.toLowerCase(c);
  }
}
