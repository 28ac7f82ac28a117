package vn.kieumau.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

class OfficerReadsTest {

    @Test
    void ofAllThatCanBeAskedOfTheEngineOfficersMayAskALittle() throws Exception {
        List<Class<?>> commands = commands();

        List<String> reads = commands.stream()
                .filter(OfficerReads::isRead)
                .map(Class::getSimpleName)
                .toList();
        List<String> allowed = commands.stream()
                .filter(command -> OfficerReads.isRead(command) && !OfficerReads.refuses(command))
                .map(Class::getSimpleName)
                .toList();

        assertThat(commands).hasSizeGreaterThan(300);
        assertThat(reads)
                .hasSizeGreaterThan(150)
                .contains("GetTaskCommentsCmd", "NativeTaskQueryImpl", "GetSubTasksCmd", "MetricsQueryImpl");
        assertThat(allowed).hasSizeLessThan(40).doesNotContain("GetTaskCommentsCmd", "NativeTaskQueryImpl");
    }

    private static List<Class<?>> commands() throws IOException, ClassNotFoundException {
        Resource[] classes = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/camunda/bpm/engine/impl/**/*.class");
        CachingMetadataReaderFactory reader = new CachingMetadataReaderFactory();
        List<Class<?>> commands = new ArrayList<>();
        for (Resource each : classes) {
            String name = reader.getMetadataReader(each).getClassMetadata().getClassName();
            if (name.contains(".test.")) {
                continue;
            }
            Class<?> type = loaded(name);
            if (type != null && Command.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                commands.add(type);
            }
        }
        return commands;
    }

    private static Class<?> loaded(String name) throws ClassNotFoundException {
        try {
            return Class.forName(name, false, OfficerReadsTest.class.getClassLoader());
        } catch (NoClassDefFoundError needsAnAbsentLibrary) {
            return null;
        }
    }
}
