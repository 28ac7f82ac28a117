package vn.kieumau.difficulty;

/** A difficulty has ended with its dossier; published in the same transaction. */
public record DifficultyClosed(long difficultyId, String dossierNumber) {}
