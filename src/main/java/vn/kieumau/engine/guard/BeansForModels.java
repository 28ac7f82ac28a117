package vn.kieumau.engine.guard;

import java.lang.reflect.Method;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import vn.kieumau.engine.ForModels;

/**
 * The helpers that models may call, by name. They are looked up when they are first called: they need the engine, which
 * is made before them.
 */
final class BeansForModels extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private volatile Set<String> names;

    BeansForModels(ApplicationContext context) {
        this.context = context;
    }

    Set<String> names() {
        if (names == null) {
            names = new TreeSet<>(Arrays.asList(context.getBeanNamesForAnnotation(ForModels.class)));
        }
        return names;
    }

    /** Whether a name means a part of the application that models may not reach. */
    boolean isOutOfReach(String name) {
        return !names().contains(name) && context.containsBean(name);
    }

    boolean hasMethod(String bean, String method, int arguments) {
        Class<?> type = names().contains(bean) ? context.getType(bean) : null;
        return type != null
                && Arrays.stream(ClassUtils.getUserClass(type).getMethods())
                        .filter(one -> one.getDeclaringClass() != Object.class)
                        .anyMatch(one -> takes(one, method, arguments));
    }

    private static boolean takes(Method method, String name, int arguments) {
        return method.getName().equals(name) && method.getParameterCount() == arguments;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && names().contains(text);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> Map.<Object, Object>entry(name, context.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
