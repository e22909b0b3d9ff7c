package dev.tranche.scoring.bundle;

/**
 * A file of a bundle and what it must hold.
 *
 * @param name its plain name, beside the manifest
 * @param sha256 of its content, 64 hexadecimal digits
 */
public record HashedFile(String name, String sha256) {}
