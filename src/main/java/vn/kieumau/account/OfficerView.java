package vn.kieumau.account;

import java.util.List;

/**
 * An account as others see it.
 *
 * @param posts the posts held on the day that was asked for
 */
public record OfficerView(String username, String displayName, boolean active, List<PostView> posts) {}
