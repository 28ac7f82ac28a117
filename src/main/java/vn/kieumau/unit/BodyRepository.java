package vn.kieumau.unit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BodyRepository extends Repository<Body, Long> {

    Body save(Body body);

    @Query("select b from Body b join fetch b.unit")
    List<Body> findAll();

    @Query("select b from Body b join fetch b.unit u where u.id = :unitId and b.validFrom <= :day"
            + " and (b.validTo is null or b.validTo >= :day) order by b.id")
    List<Body> of(long unitId, LocalDate day);
}
