package dev.tranche.scoring.audit.file;

import java.util.Optional;

/**
 * A file as its storage names it: that and what it had when it was read.
 *
 * @param key its name there
 * @param etag a hash of its content, as the storage makes it
 * @param version of the storage, if that keeps versions
 */
public record RecordedFile(String bucket, String key, String etag, Optional<String> version) {}
