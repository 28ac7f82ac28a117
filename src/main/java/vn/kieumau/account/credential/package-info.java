/** What a person proves the own identity with: passwords, the second factor, and the brake on guessing. */
@NamedInterface("credential")
package vn.kieumau.account.credential;

import org.springframework.modulith.NamedInterface;
