package dev.tranche.training.read;

import java.util.List;

/** Puts arrays together. */
public final class Chunks {
  private Chunks() {}

  public static float[] floats(List<float[]> chunks) {
    float[] all = new float[chunks.stream().mapToInt(chunk -> chunk.length).sum()];
    int at = 0;
    for (float[] chunk : chunks) {
      System.arraycopy(chunk, 0, all, at, chunk.length);
      at += chunk.length;
    }
    return all;
  }

  public static byte[] bytes(List<byte[]> chunks) {
    byte[] all = new byte[chunks.stream().mapToInt(chunk -> chunk.length).sum()];
    int at = 0;
    for (byte[] chunk : chunks) {
      System.arraycopy(chunk, 0, all, at, chunk.length);
      at += chunk.length;
    }
    return all;
  }

  static long[] longs(List<long[]> chunks) {
    long[] all = new long[chunks.stream().mapToInt(chunk -> chunk.length).sum()];
    int at = 0;
    for (long[] chunk : chunks) {
      System.arraycopy(chunk, 0, all, at, chunk.length);
      at += chunk.length;
    }
    return all;
  }
}
