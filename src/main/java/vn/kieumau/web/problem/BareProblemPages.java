package vn.kieumau.web.problem;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import vn.kieumau.kernel.Texts;
import vn.kieumau.web.headers.ResponseHeaders;

/** Replaces the server's own English pages for requests that it refuses before the application sees them. */
@Component
class BareProblemPages implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(BareProblemPage.class.getName()));
    }

    /** Title and sentence for the status, and nothing about the server. Public because the server makes it by name. */
    public static class BareProblemPage extends ErrorReportValve {

        private static final String PAGE =
                "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>%1$s</title>"
                        + "</head><body><h1>%1$s</h1><p>%2$s</p></body></html>";

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            ResponseHeaders.completeBare(response);
            String key = status == 404 ? "404" : status < 500 ? "4xx" : "5xx";
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            try {
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(PAGE.formatted(Texts.of("problem.title." + key), Texts.of("problem.detail." + key)));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                container.getLogger().debug("The browser left before the answer", gone);
            }
        }
    }
}
