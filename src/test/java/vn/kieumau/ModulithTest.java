package vn.kieumau;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulithTest {

    @Test
    void featuresMeetOnlyAtTheirPublicFaces() {
        ApplicationModules.of(KieuMauApplication.class).verify();
    }
}
