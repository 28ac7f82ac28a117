package vn.kieumau.document;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DocumentRepository extends Repository<OfficialDocument, Long> {

    OfficialDocument save(OfficialDocument document);

    List<OfficialDocument> findByCaseNumberAndTypeAndIssuerAndStateOrderByIdDesc(
            String caseNumber, String type, String issuer, DocumentState state);

    List<OfficialDocument> findByCaseNumberOrderById(String caseNumber);

    boolean existsByCaseNumberAndNumber(String caseNumber, String number);
}
