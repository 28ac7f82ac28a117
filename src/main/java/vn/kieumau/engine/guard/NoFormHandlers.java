package vn.kieumau.engine.guard;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.kieumau.kernel.RuleViolation;

/**
 * Refuses to read a stored model whose forms name a class: the engine makes an object of it while it reads, past the
 * factory that would refuse.
 */
class NoFormHandlers implements BpmnParseFactory {

    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        return new BpmnParse(parser) {
            @Override
            protected void parseRootElement() {
                refuse(rootElement);
                super.parseRootElement();
            }
        };
    }

    private static void refuse(Element element) {
        if (element.attributes().stream().anyMatch(name -> name.endsWith("formHandlerClass"))) {
            throw new RuleViolation("engine.guard_runtime", "formHandlerClass");
        }
        if ("constraint".equals(element.getTagName()) && "validator".equals(element.attribute("name"))) {
            throw new RuleViolation("engine.guard_runtime", "validator");
        }
        element.elements().forEach(NoFormHandlers::refuse);
    }
}
