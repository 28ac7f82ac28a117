package vn.kieumau.difficulty;

/** A working visit has solved a difficulty; published in the same transaction. */
public record DifficultySettled(long difficultyId, String dossierNumber) {}
