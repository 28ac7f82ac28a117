package vn.kieumau.report;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.kieumau.kernel.SheetReader;

/** Asks for files and pages as an officer of the demonstration. */
record Downloads(MockMvc mvc, UserDetailsService accounts) {

    MockHttpServletResponse answer(String username, String address) {
        try {
            return mvc.perform(get(URI.create(address)).with(user(accounts.loadUserByUsername(username))))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The rows of a sheet with their cells joined by bars. */
    List<String> sheet(String username, String address) {
        MockHttpServletResponse answer = answer(username, address);
        if (answer.getStatus() != 200) {
            throw new AssertionError(address + " answered " + answer.getStatus());
        }
        return SheetReader.read(new ByteArrayInputStream(answer.getContentAsByteArray()), 30_000).stream()
                .map(row -> String.join("|", row.cells()))
                .toList();
    }
}
