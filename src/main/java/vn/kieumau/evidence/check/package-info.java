/** What a received file really is, and whether it may be kept. */
package vn.kieumau.evidence.check;
