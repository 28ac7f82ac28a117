package vn.kieumau.criteria;

import java.util.List;

/** One criterion as the data file writes it. */
record CriterionFile(
        String key,
        String label,
        String group,
        String title,
        String description,
        Measure measure,
        List<String> evidenceTypes,
        Boolean evidenceRequired,
        String office,
        Boolean illustrative) {}
