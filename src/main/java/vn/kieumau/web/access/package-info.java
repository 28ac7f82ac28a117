/** What the table of access says, and why somebody sees or does not see something. */
package vn.kieumau.web.access;
