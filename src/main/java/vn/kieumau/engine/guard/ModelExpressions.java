package vn.kieumau.engine.guard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small language that a model may use between <code>${</code> and <code>}</code>: variables, literals, comparisons
 * and arithmetic on them, and methods of the beans for models. It is read by hand and not by the engine, which would
 * know more.
 */
final class ModelExpressions {

    private static final int LONGEST = 500;
    private static final Pattern OPENING = Pattern.compile("[$#]\\{");
    private static final Pattern BEAN_ALONE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    private final BeansForModels beans;

    ModelExpressions(BeansForModels beans) {
        this.beans = beans;
    }

    static boolean isLiteral(String text) {
        return !OPENING.matcher(text).find();
    }

    /** The place in a text that may not be evaluated; empty when the whole text may. */
    Optional<String> problem(String text) {
        if (isLiteral(text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of(text.substring(0, 20) + "…");
        }
        try {
            Matcher opening = OPENING.matcher(text);
            int position = 0;
            while (opening.find(position)) {
                position = new Reader(text, opening.end()).toTheClosingBrace();
            }
            return Optional.empty();
        } catch (NotAllowed e) {
            return Optional.of(e.getMessage());
        }
    }

    /** What stands in the place of a delegate must be one of the beans and nothing else. */
    Optional<String> problemOfDelegate(String text) {
        Matcher alone = BEAN_ALONE.matcher(text);
        return alone.matches() && beans.names().contains(alone.group(1)) ? Optional.empty() : Optional.of(text);
    }

    String beanNames() {
        return String.join(", ", beans.names());
    }

    private static final class NotAllowed extends RuntimeException {

        NotAllowed(String place) {
            super(place, null, false, false);
        }
    }

    /** One expression, from behind its opening to its closing brace. */
    private final class Reader {

        private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<string>'[^'\"\\\\{}$#]*'|\"[^'\"\\\\{}$#]*\")"
                + "|(?<number>\\d+(?:\\.\\d+)?)|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
                + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[-+*/<>!().,}]))");
        private static final Set<String> BETWEEN = Set.of(
                "==", "!=", "<=", ">=", "<", ">", "&&", "||", "+", "-", "*", "/", "eq", "ne", "lt", "gt", "le", "ge",
                "and", "or", "div", "mod");
        private static final Set<String> OPERATORS =
                Set.of("eq", "ne", "lt", "gt", "le", "ge", "and", "or", "div", "mod", "not", "empty", "instanceof");
        private static final Set<String> BEFORE = Set.of("!", "-", "not", "empty");
        private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
        /** What the engine itself offers by name; their methods reach everything. */
        private static final Set<String> OF_THE_ENGINE =
                Set.of("execution", "task", "caseExecution", "externalTask", "variableContext");

        private final Matcher tokens;
        private String token;
        private boolean isName;
        private boolean isValue;

        Reader(String text, int from) {
            tokens = TOKEN.matcher(text).region(from, text.length());
            next();
        }

        int toTheClosingBrace() {
            expression();
            if (!"}".equals(token)) {
                throw new NotAllowed(token);
            }
            return tokens.regionStart();
        }

        private void next() {
            if (!tokens.lookingAt()) {
                throw new NotAllowed(tokens.regionStart() < tokens.regionEnd() ? rest() : "…");
            }
            token = tokens.group().strip();
            isName = tokens.group("name") != null;
            isValue = tokens.group("string") != null || tokens.group("number") != null;
            tokens.region(tokens.end(), tokens.regionEnd());
        }

        private String rest() {
            tokens.usePattern(Pattern.compile("(?s).{1,20}"));
            return tokens.lookingAt() ? tokens.group() : "…";
        }

        private void expression() {
            operand();
            while (BETWEEN.contains(token)) {
                next();
                operand();
            }
        }

        private void operand() {
            while (BEFORE.contains(token)) {
                next();
            }
            if ("(".equals(token)) {
                next();
                expression();
                expect(")");
            } else if (isValue) {
                next();
            } else if (isName) {
                named();
            } else {
                throw new NotAllowed(token);
            }
        }

        private void named() {
            String name = token;
            next();
            if (".".equals(token)) {
                next();
                member(name, token);
            } else if ("(".equals(token)) {
                throw new NotAllowed(name + "()");
            } else {
                mustBeVariable(name);
            }
        }

        private void member(String owner, String member) {
            if (!isName) {
                throw new NotAllowed(owner + "." + member);
            }
            next();
            if ("execution".equals(owner) && "processBusinessKey".equals(member)) {
                return;
            }
            if (!"(".equals(token) || !beans.hasMethod(owner, member, arguments())) {
                throw new NotAllowed(owner + "." + member);
            }
        }

        private int arguments() {
            next();
            if (")".equals(token)) {
                next();
                return 0;
            }
            int count = 1;
            argument();
            while (",".equals(token)) {
                next();
                argument();
                count++;
            }
            expect(")");
            return count;
        }

        private void argument() {
            if (!isValue && !isName) {
                throw new NotAllowed(token);
            }
            if (isName) {
                mustBeVariable(token);
            }
            next();
        }

        private void mustBeVariable(String name) {
            if (!CONSTANTS.contains(name)
                    && (OPERATORS.contains(name)
                            || OF_THE_ENGINE.contains(name)
                            || beans.containsKey(name)
                            || beans.isOutOfReach(name))) {
                throw new NotAllowed(name);
            }
        }

        private void expect(String sign) {
            if (!sign.equals(token)) {
                throw new NotAllowed(token);
            }
            next();
        }
    }
}
