package vn.kieumau.web.demo;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import vn.kieumau.account.SignedInOfficer;
import vn.kieumau.report.NewReportedFigure;
import vn.kieumau.report.ReportedFigures;

/** The range that the press gave for the communes of TX Thái Hòa; no figure of a single unit follows from it. */
@Component
@Profile("demo")
class DemoReports {

    private static final String THAI_HOA = "414";

    private final ReportedFigures figures;
    private final UserDetailsService accounts;

    DemoReports(ReportedFigures figures, UserDetailsService accounts) {
        this.figures = figures;
        this.accounts = accounts;
    }

    void load() {
        if (figures.none()) {
            figures.enter(
                    new NewReportedFigure(
                            THAI_HOA,
                            "phần lớn trong 9 xã, phường của thị xã Thái Hòa",
                            "A",
                            2023,
                            LocalDate.of(2023, 8, 28),
                            28,
                            29,
                            34,
                            "hầu hết",
                            "Cổng thông tin điện tử Công an tỉnh Nghệ An, ngày 29/08/2023"),
                    (SignedInOfficer) accounts.loadUserByUsername("province-movement-office.nghe-an"));
        }
    }
}
