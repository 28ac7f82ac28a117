package vn.kieumau.audit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.TrailHeadKeeper;

/**
 * The check of the trail from the command line: no pages, no engine, one line, and 0 when the trail is intact, 1 when it
 * is broken, 2 when it could not be read. It may run beside the application.
 */
public final class TrailCommand {

    /** The argument that asks for the check instead of the application. */
    public static final String ARGUMENT = "--kieu-mau.audit.verify";

    private TrailCommand() {}

    public static boolean isMeant(String... arguments) {
        return Arrays.stream(arguments).anyMatch(one -> one.equals(ARGUMENT) || one.startsWith(ARGUMENT + "="));
    }

    /** Checks the trail, prints what was found and answers with the exit code. */
    public static int run(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(quietly(arguments))) {
            Verification found = context.getBean(TrailVerifier.class).verify(rows -> {});
            print(found.wordsIn(Texts.VIETNAMESE));
            return found.intact() ? 0 : 1;
        } catch (RuntimeException unreadable) {
            print(Texts.of("audit.verify.unreadable", String.valueOf(unreadable.getMessage())));
            return 2;
        }
    }

    private static String[] quietly(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--logging.level.root=off";
        return all;
    }

    /** The line is what the command is for, so it goes where commands print; logs go elsewhere and are switched off. */
    private static void print(String line) {
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(line);
    }

    /** What the check needs of the application. The scan finds whoever keeps heads, without knowing the features. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class})
    @Import({TrailStore.class, TrailVerifier.class})
    @ComponentScan(
            basePackages = "vn.kieumau",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = TrailHeadKeeper.class))
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
