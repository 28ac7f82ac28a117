package vn.kieumau.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OfficerRepository extends Repository<Officer, Long> {

    Officer save(Officer officer);

    /** Writes what is waiting, so that plain SQL of the same transaction sees it. */
    void flush();

    long count();

    @Query("select o from Officer o left join fetch o.posts where o.username = :username")
    Optional<Officer> findByUsername(String username);

    @Query("select distinct o from Officer o left join fetch o.posts order by o.username")
    List<Officer> findAllWithPosts();

    @Query("select distinct o from Officer o left join fetch o.posts where o.username in :usernames")
    List<Officer> findWithPosts(Collection<String> usernames);

    @Query("select o.active from Officer o where o.username = :username")
    Optional<Boolean> findActive(String username);

    @Query("select o.username as username, o.displayName as displayName from Officer o where o.username in :usernames")
    List<Name> findNames(Collection<String> usernames);

    /** A user name with the name that people read. */
    interface Name {
        String getUsername();

        String getDisplayName();
    }
}
