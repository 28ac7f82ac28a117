package vn.kieumau.assessment.workflow;

import java.util.List;

/** A group of the criteria table. */
public record CriterionGroupRows(String key, String title, List<CriterionRow> rows) {}
