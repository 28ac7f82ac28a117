/** The search for malware in received files, by the protocol of clamd. */
package vn.kieumau.evidence.scan;
