package vn.kieumau.engine.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kieumau.kernel.RuleViolation;

/**
 * The engine's REST interfaces read a body into memory before anybody asks what it is: this ends the reading behind the
 * largest deployment, whether or not the sender tells the length.
 */
class BodyLimit extends OncePerRequestFilter {

    private static final int MEGABYTES = 60;
    private static final long LARGEST = MEGABYTES * 1024L * 1024L;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    private ServletInputStream body;

                    @Override
                    public ServletInputStream getInputStream() throws IOException {
                        if (body == null) {
                            body = new Counted(super.getInputStream(), getContentLengthLong());
                        }
                        return body;
                    }
                },
                response);
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body, long announced) {
            this.body = body;
            count(announced);
            read = 0;
        }

        private void count(long more) {
            read += Math.max(0, more);
            if (read > LARGEST) {
                throw new RuleViolation("engine.guard_body_large", MEGABYTES);
            }
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = body.read(target, offset, length);
            count(some);
            return some;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
