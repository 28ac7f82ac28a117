package vn.kieumau.assessment;

import java.util.List;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, Long> {

    Meeting save(Meeting meeting);

    List<Meeting> findByDossierIdOrderById(long dossierId);
}
