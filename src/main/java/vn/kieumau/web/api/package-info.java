/** What other systems of a province may read, as JSON under {@code /api/v1}, described at {@code /v3/api-docs}. */
package vn.kieumau.web.api;
