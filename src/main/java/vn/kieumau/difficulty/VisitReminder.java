package vn.kieumau.difficulty;

/** A task of a working visit, with the way to it. */
public record VisitReminder(String dossierNumber, long visitId, VisitTaskView task) {}
