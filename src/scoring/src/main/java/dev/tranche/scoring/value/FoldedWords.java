package dev.tranche.scoring.value;

import java.util.List;
import java.util.stream.Stream;

/** Words looked for in a text without regard to case, and without making a String of it. */
final class FoldedWords {
  private final char[][] words;
  private final int longest;

  FoldedWords(List<String> words) {
    this.words = words.stream().map(FoldedWords::folded).toArray(char[][]::new);
    this.longest = Stream.of(this.words).mapToInt(word -> word.length).max().orElse(0);
  }

  /** The place of the first word that the slice is, or -1. */
  int find(char[] text, int from, int to) {
    if (to - from > longest) {
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
