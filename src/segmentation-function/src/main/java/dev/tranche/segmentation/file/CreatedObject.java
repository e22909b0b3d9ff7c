package dev.tranche.segmentation.file;

/**
 * An object that an event says was made, or made anew.
 *
 * @param pointer where in the event it is told of, a JSON pointer (RFC 6901)
 * @param key its name in the bucket, decoded
 */
public record CreatedObject(String pointer, String bucket, String key) {}
