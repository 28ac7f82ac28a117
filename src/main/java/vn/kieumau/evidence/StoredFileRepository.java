package vn.kieumau.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredFileRepository extends Repository<StoredFile, UUID> {

    StoredFile save(StoredFile file);

    Optional<StoredFile> findById(UUID id);

    List<StoredFile> findByIdIn(Collection<UUID> ids);

    List<StoredFile> findByScanStateAndDamagedAtIsNullOrderByUploadedAt(ScanState state, Limit most);

    @Query("select distinct f.sha256 from StoredFile f where f.sha256 in :hashes")
    Set<String> findHashesIn(Collection<String> hashes);
}
