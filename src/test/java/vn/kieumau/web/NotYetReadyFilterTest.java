package vn.kieumau.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NotYetReadyFilterTest {

    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final NotYetReadyFilter filter = new NotYetReadyFilter(availability);

    @Test
    void visitorsAreAskedToComeBackWhileTheApplicationStarts() throws Exception {
        MockHttpServletResponse answer = ask("/login");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("3");
        assertThat(answer.getContentAsString()).startsWith("Hệ thống đang khởi động");
    }

    @Test
    void healthAnswersForItself() throws Exception {
        assertThat(ask("/actuator/health").getStatus()).isEqualTo(200);
    }

    @Test
    void visitorsEnterOnceItIsReady() throws Exception {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));

        assertThat(ask("/login").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String path) throws ServletException, IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), answer, new MockFilterChain());
        return answer;
    }
}
