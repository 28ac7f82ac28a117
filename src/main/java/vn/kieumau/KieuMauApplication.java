package vn.kieumau;

import org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.kieumau.audit.TrailCommand;

/** Starts Kiểu Mẫu: the process engine, the pages and, unless a data source is configured, its own PostgreSQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableProcessApplication("kieu-mau")
@EnableScheduling
public class KieuMauApplication {

    public static void main(String[] args) {
        if (TrailCommand.isMeant(args)) {
            System.exit(TrailCommand.run(args));
        }
        SpringApplication.run(KieuMauApplication.class, args);
    }
}
