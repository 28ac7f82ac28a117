package vn.kieumau.web.sweep;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every method and address of JAX-RS resource classes, those behind sub-resource locators included. */
class ResourceWalk {

    private static final int DEEPEST = 8;

    private final Set<Endpoint> found = new TreeSet<>();

    /** What can be asked: {@code GET /engine-rest/task/{id}}. */
    record Endpoint(String path, String method) implements Comparable<Endpoint> {

        boolean reads() {
            return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        }

        @Override
        public int compareTo(Endpoint other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return path + " " + method;
        }
    }

    static List<Endpoint> of(String servlet, Collection<Class<?>> resources) {
        ResourceWalk walk = new ResourceWalk();
        for (Class<?> resource : resources) {
            Path path = resource.getAnnotation(Path.class);
            if (path != null) {
                walk.visit(resource, join(servlet, path.value()), 0);
            }
        }
        return new ArrayList<>(walk.found);
    }

    private void visit(Class<?> resource, String base, int depth) {
        if (depth > DEEPEST) {
            throw new AssertionError("Resources without an end at " + base);
        }
        for (Method method : resource.getMethods()) {
            if (Modifier.isStatic(method.getModifiers()) || method.isBridge()) {
                continue;
            }
            Optional<Path> path = annotation(method, Path.class);
            String address = path.map(each -> join(base, each.value())).orElse(base);
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(new Endpoint(address, verb.get()));
            } else if (path.isPresent()) {
                visit(method.getReturnType(), address, depth + 1);
            }
        }
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return declarations(method)
                .map(each -> each.getAnnotation(type))
                .filter(each -> each != null)
                .findFirst();
    }

    /** The method itself and what it overrides or implements: JAX-RS inherits annotations from there. */
    private static Stream<Method> declarations(Method method) {
        return ancestors(method.getDeclaringClass()).flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes())));
    }

    private static Stream<Class<?>> ancestors(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(Arrays.stream(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                                .flatMap(ResourceWalk::ancestors));
    }

    private static String join(String base, String path) {
        String plain = path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        String joined = base + (plain.startsWith("/") ? "" : "/") + plain;
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
