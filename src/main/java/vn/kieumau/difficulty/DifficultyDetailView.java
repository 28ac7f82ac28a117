package vn.kieumau.difficulty;

import java.util.List;
import vn.kieumau.evidence.FileView;

/** A difficulty with its files and its history, the oldest line first. */
public record DifficultyDetailView(
        DifficultyView difficulty, List<FileView> files, List<DifficultyEventView> history) {}
