package vn.kieumau.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.kieumau.account.TechnicalAccount;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.Texts;
import vn.kieumau.modelling.ModelFile;
import vn.kieumau.modelling.StagedModelView;
import vn.kieumau.modelling.StagedModels;

/**
 * Takes what Camunda Modeler sends as a deployment and answers in the engine's shape, but only lays it down for release.
 * The engine's own resource is never reached.
 */
@Component
class StagingDoor {

    private static final long MOST_BYTES = 6_000_000;
    private static final int MOST_PARTS = 60;
    private static final String NAME_FIELD = "deployment-name";
    private static final DateTimeFormatter ENGINE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    private final StagedModels models;
    private final ObjectMapper json;

    StagingDoor(StagedModels models, ObjectMapper json) {
        this.models = models;
        this.json = json;
    }

    void receive(TechnicalAccount account, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Sent sent = read(request);
            answer(response, HttpStatus.OK, shape(models.stage(account, sent.name(), sent.files())));
        } catch (RuleViolation refused) {
            String sentence = refused.messageIn(
                    request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Texts.VIETNAMESE : request.getLocale());
            answer(response, HttpStatus.BAD_REQUEST, Map.of("type", "RuleViolation", "message", sentence));
        }
    }

    /** The servlet of the engine cannot read parts by itself, so they are read here. */
    private static Sent read(HttpServletRequest request) throws IOException {
        FileUpload upload = new FileUpload();
        upload.setSizeMax(MOST_BYTES);
        upload.setFileCountMax(MOST_PARTS);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        String name = "";
        List<ModelFile> files = new ArrayList<>();
        try {
            FileItemIterator parts = upload.getItemIterator(new Body(request));
            for (int count = 0; parts.hasNext(); count++) {
                FileItemStream part = parts.next();
                byte[] content;
                try (InputStream stream = part.openStream()) {
                    content = stream.readAllBytes();
                }
                if (count >= MOST_PARTS) {
                    throw new RuleViolation("modelling.unreadable_request");
                } else if (part.isFormField()) {
                    name = NAME_FIELD.equals(part.getFieldName()) ? new String(content, StandardCharsets.UTF_8) : name;
                } else {
                    files.add(new ModelFile(part.getName() == null ? "" : part.getName(), content));
                }
            }
        } catch (FileUploadException | FileUploadBase.FileUploadIOException unreadable) {
            throw new RuleViolation("modelling.unreadable_request");
        }
        return new Sent(name, files);
    }

    private static Map<String, Object> shape(StagedModelView model) {
        Map<String, Object> deployment = new LinkedHashMap<>();
        deployment.put("links", List.of());
        deployment.put("id", "staged-" + model.id());
        deployment.put("name", model.name());
        deployment.put("source", model.account());
        deployment.put("deploymentTime", ENGINE_TIME.format(model.stagedAt()));
        deployment.put("tenantId", null);
        // nothing runs yet
        deployment.put("deployedProcessDefinitions", Map.of());
        deployment.put("deployedCaseDefinitions", null);
        deployment.put("deployedDecisionDefinitions", Map.of());
        deployment.put("deployedDecisionRequirementsDefinitions", Map.of());
        deployment.put("resources", model.files());
        return deployment;
    }

    private void answer(HttpServletResponse response, HttpStatus status, Object body) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), body);
    }

    private record Sent(String name, List<ModelFile> files) {}

    /** The request as the reader of parts knows it. */
    private record Body(HttpServletRequest request) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public int getContentLength() {
            return request.getContentLength();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
