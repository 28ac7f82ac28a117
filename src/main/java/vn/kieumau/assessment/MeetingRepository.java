package vn.kieumau.assessment;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, Long> {

    Meeting save(Meeting meeting);

    /** Meetings with their lists in one query, the oldest first. */
    @Query(
            "select distinct m from Meeting m left join fetch m.participants where m.dossierId = :dossierId order by m.id")
    List<Meeting> ofDossier(long dossierId);
}
