package vn.kieumau.difficulty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.evidence.FileService;
import vn.kieumau.evidence.FileView;
import vn.kieumau.kernel.RuleViolation;

/** Files that a plain form sends: kept at once, so that a refused form does not ask for them again. */
@Component
class SentFiles {

    private static final int MOST = 20;
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final FileService files;

    SentFiles(FileService files) {
        this.files = files;
    }

    /** Keeps the files that came and answers the ids of all, those that came before in front. */
    String receive(String number, String before, List<MultipartFile> sent, SignedInOfficer officer) {
        List<String> ids = new ArrayList<>(
                idsOf(before, number).stream().map(UUID::toString).toList());
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            if (file.getOriginalFilename() != null
                    && !file.getOriginalFilename().isEmpty()) {
                ids.add(receive(number, file, officer).id().toString());
            }
        }
        return String.join("\n", ids);
    }

    private FileView receive(String number, MultipartFile file, SignedInOfficer officer) {
        try (InputStream content = file.getInputStream()) {
            return files.receive(number, file.getOriginalFilename(), file.getSize(), content, officer.getUsername());
        } catch (RuleViolation violation) {
            throw violation.at("files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of files of this dossier that stand in a field; everything else is left out. */
    List<UUID> idsOf(String field, String number) {
        return views(field, number).stream().map(FileView::id).toList();
    }

    List<FileView> views(String field, String number) {
        List<UUID> ids = Arrays.stream((field == null ? "" : field).split("\\s+"))
                .filter(id -> id.matches(ID))
                .limit(MOST)
                .map(UUID::fromString)
                .toList();
        Map<UUID, FileView> known = files.byId(ids);
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(file -> file.caseNumber().equals(number))
                .toList();
    }
}
