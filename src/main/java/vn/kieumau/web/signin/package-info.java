/** Signing in and out, what a session is, and the pages on which people keep their own accounts. */
package vn.kieumau.web.signin;
