package dev.tranche.scoring.review;

import dev.tranche.scoring.audit.RequestTrace;

/**
 * One review as the log keeps it.
 *
 * @param request that brought it
 * @param bundle version that was served then; the decision may be another's
 * @param withNote whether the log may hold the note, which may be personal data; else its hash
 */
public record ReviewRecord(RequestTrace request, Review review, String bundle, boolean withNote) {}
