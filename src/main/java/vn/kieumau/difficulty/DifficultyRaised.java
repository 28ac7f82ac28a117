package vn.kieumau.difficulty;

/** A difficulty was raised; published in the same transaction. */
public record DifficultyRaised(long difficultyId, long dossierId, String dossierNumber, String unitCode) {}
