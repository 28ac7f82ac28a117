package vn.kieumau.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ColleagueRepository extends Repository<Officer, Long> {

    /** The account itself and those with a post at one of the units on a day, each with all its posts. */
    @Query("select distinct o from Officer o left join fetch o.posts where o.username = :username"
            + " or exists (select 1 from Post p where p.officer = o and p.unitCode in :units"
            + " and p.from <= :day and (p.to is null or p.to >= :day)) order by o.username")
    List<Officer> findColleagues(String username, Collection<String> units, LocalDate day);
}
