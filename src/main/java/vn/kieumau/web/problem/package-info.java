/** What a refused or failed request answers: a page for people, RFC 9457 problem details for programs. */
package vn.kieumau.web.problem;
