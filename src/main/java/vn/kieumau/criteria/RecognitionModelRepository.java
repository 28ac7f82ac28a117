package vn.kieumau.criteria;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RecognitionModelRepository extends Repository<RecognitionModel, Long> {

    RecognitionModel save(RecognitionModel model);

    Optional<RecognitionModel> findByCode(String code);

    List<RecognitionModel> findAllByOrderByCode();
}
