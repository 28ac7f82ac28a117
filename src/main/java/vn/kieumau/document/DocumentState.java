package vn.kieumau.document;

/** How far a document has come. */
public enum DocumentState {
    DRAFT,
    ISSUED
}
