/** What administrators do: the first account, accounts and posts, the import of units. */
package vn.kieumau.web.admin;
