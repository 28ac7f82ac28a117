package vn.kieumau.engine.guard;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Lets the engine hand the result of a decision to the task that asked, within one transaction. In the database it is
 * nothing: it carries the name of the serializer of null.
 */
class DecisionResultSerializer extends AbstractTypedValueSerializer<ObjectValue> {

    DecisionResultSerializer() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "null";
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.objectValue(value.getValue()).create();
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        // nothing is kept
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
        return Variables.objectValue(null).create();
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value.getValue() instanceof DmnDecisionResult;
    }
}
