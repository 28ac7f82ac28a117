package vn.kieumau.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that Spring maps, as {@code GET /dossiers/{number}}; {@code ANY} where the method does not matter. */
final class OurEndpoints {

    private OurEndpoints() {}

    static Set<String> of(RequestMappingHandlerMapping mapping) {
        Set<String> all = new TreeSet<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            Collection<RequestMethod> methods = info.getMethodsCondition().getMethods();
            List<String> names =
                    new ArrayList<>(methods.stream().map(Enum::name).toList());
            if (names.isEmpty()) {
                names.add("ANY");
            }
            info.getPatternValues().forEach(pattern -> names.forEach(name -> all.add(name + " " + pattern)));
        }
        return all;
    }
}
