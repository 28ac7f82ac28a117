package vn.kieumau.web.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last words of the start log: where to go, as whom, and what to try first. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final Logger log = LoggerFactory.getLogger(DemoGreeting.class);

    private final DemoAccounts accounts;
    private final Environment environment;

    DemoGreeting(DemoAccounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet(ApplicationReadyEvent ready) {
        StringBuilder lines = new StringBuilder();
        accounts.ofTheTour()
                .forEach(account -> lines.append(String.format("    %-42s %s%n", account.username(), account.post())));
        log.info(
                """

                Kiểu Mẫu đã sẵn sàng sau {} giây: http://localhost:{}

                  Tài khoản trình diễn (mật khẩu chung: {})
                {}
                  Thử trước tiên: đăng nhập bằng ward-police.nghi-huong, mở Tasklist,
                  hoàn thành “Dự thảo nghị quyết”, rồi đăng nhập bằng party-secretary.nghi-huong để ban hành.
                """,
                String.format("%.1f", ready.getTimeTaken().toMillis() / 1000.0),
                environment.getProperty("local.server.port", "8080"),
                DemoAccounts.PASSWORD,
                lines);
    }
}
