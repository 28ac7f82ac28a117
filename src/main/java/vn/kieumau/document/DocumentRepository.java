package vn.kieumau.document;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DocumentRepository extends Repository<OfficialDocument, Long> {

    OfficialDocument save(OfficialDocument document);

    List<OfficialDocument> findByCaseNumberAndUnitCodeAndTypeAndIssuerAndStateOrderByIdDesc(
            String caseNumber, String unitCode, String type, String issuer, DocumentState state);

    List<OfficialDocument> findByCaseNumberOrderById(String caseNumber);

    boolean existsByCaseNumberAndUnitCodeAndNumber(String caseNumber, String unitCode, String number);
}
