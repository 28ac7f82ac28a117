package vn.kieumau.engine.guard;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.DoubleValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ShortValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import vn.kieumau.kernel.RuleViolation;

/**
 * The kinds of variables that a process may keep: text, numbers, truth values, days and JSON. A Java object, a file or
 * bytes are neither written nor read, whoever sends them.
 */
class PlainVariables extends DefaultVariableSerializers {

    private static final Set<String> KINDS =
            Set.of("null", "string", "boolean", "short", "integer", "long", "double", "date", "json");

    PlainVariables() {
        List.<TypedValueSerializer<?>>of(
                        new NullValueSerializer(),
                        new StringValueSerializer(),
                        new BooleanValueSerializer(),
                        new ShortValueSerializer(),
                        new IntegerValueSerializer(),
                        new LongValueSerlializer(),
                        new DateValueSerializer(),
                        new DoubleValueSerializer())
                .forEach(this::addSerializer);
    }

    @Override
    public TypedValueSerializer<?> findSerializerForValue(TypedValue value, VariableSerializerFactory fallback) {
        if (value instanceof UntypedValueImpl && value.getValue() instanceof DmnDecisionResult) {
            return new DecisionResultSerializer();
        }
        if (value.getType() != null && !isPlain(value.getType())) {
            throw new RuleViolation("engine.variable_kind", value.getType().getName());
        }
        try {
            return super.findSerializerForValue(value, null);
        } catch (ProcessEngineException e) {
            throw new RuleViolation("engine.variable_kind", "object");
        }
    }

    @Override
    public TypedValueSerializer<?> getSerializerByName(String name) {
        TypedValueSerializer<?> serializer = super.getSerializerByName(name);
        if (serializer == null) {
            throw new RuleViolation("engine.variable_kind", name);
        }
        return serializer;
    }

    @Override
    public DefaultVariableSerializers addSerializer(TypedValueSerializer<?> serializer) {
        return isPlain(serializer.getType()) ? super.addSerializer(serializer) : this;
    }

    /** Plugins put theirs before the serializer of Java objects, which is not there. */
    @Override
    public DefaultVariableSerializers addSerializer(TypedValueSerializer<?> serializer, int index) {
        return isPlain(serializer.getType())
                ? super.addSerializer(serializer, getSerializers().size())
                : this;
    }

    @Override
    public VariableSerializers join(VariableSerializers others) {
        return this;
    }

    private static boolean isPlain(ValueType type) {
        return KINDS.contains(type.getName());
    }
}
