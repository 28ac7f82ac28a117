package vn.kieumau.engine.guard;

import java.util.List;
import java.util.stream.Stream;

/** The places of a process model where the engine is known to run what the model's author writes. */
final class BpmnVectors {

    private static final String CLASS = "vn.kieumau.engine.guard.Probe";
    private static final String JUEL = Probe.EXPRESSION.replace("'", "&apos;");
    private static final String SCRIPT = "<camunda:script scriptFormat='juel'>" + JUEL + "</camunda:script>";
    private static final String TIMER =
            "<timerEventDefinition><%1$s xsi:type='tFormalExpression'>%2$s</%1$s></timerEventDefinition>";

    private BpmnVectors() {}

    static Stream<Vector> all() {
        return Stream.of(work(), listeners(), mappings(), conditions(), people(), forms(), events(), calls(), words())
                .flatMap(List::stream);
    }

    private static List<Vector> work() {
        return List.of(
                Vector.node("service task: class", "<serviceTask id='bad' camunda:class='" + CLASS + "'/>"),
                Vector.node(
                        "service task: any class of Java", "<serviceTask id='bad' camunda:class='java.util.Date'/>"),
                Vector.node(
                        "service task: shell",
                        "<serviceTask id='bad' camunda:type='shell'><extensionElements>"
                                + "<camunda:field name='command' stringValue='touch'/></extensionElements></serviceTask>"),
                Vector.node("service task: mail", "<serviceTask id='bad' camunda:type='mail'/>"),
                Vector.node(
                        "service task: external", "<serviceTask id='bad' camunda:type='external' camunda:topic='x'/>"),
                Vector.node("service task: expression", "<serviceTask id='bad' camunda:expression='" + JUEL + "'/>"),
                Vector.node(
                        "service task: delegate expression",
                        "<serviceTask id='bad' camunda:delegateExpression='" + JUEL + "'/>"),
                Vector.node(
                        "service task: connector",
                        "<serviceTask id='bad'><extensionElements><camunda:connector><camunda:connectorId>http-connector"
                                + "</camunda:connectorId></camunda:connector></extensionElements></serviceTask>"),
                Vector.node(
                        "service task: field of a bean",
                        "<serviceTask id='bad' camunda:delegateExpression='${writingDelegate}'><extensionElements>"
                                + "<camunda:field name='timeline' expression='" + JUEL
                                + "'/></extensionElements></serviceTask>"),
                Vector.node("send task: class", "<sendTask id='bad' camunda:class='" + CLASS + "'/>"),
                Vector.node("business rule task: class", "<businessRuleTask id='bad' camunda:class='" + CLASS + "'/>"),
                Vector.node(
                        "business rule task: decision by expression",
                        "<businessRuleTask id='bad' camunda:decisionRef='" + JUEL + "'/>"),
                Vector.node(
                        "business rule task: version by expression",
                        "<businessRuleTask id='bad' camunda:decisionRef='deadlines' camunda:decisionRefBinding='version'"
                                + " camunda:decisionRefVersion='" + JUEL + "'/>"),
                Vector.node(
                        "business rule task: result kept as an object",
                        "<businessRuleTask id='bad' camunda:decisionRef='deadlines' camunda:resultVariable='x'/>"),
                Vector.node(
                        "script task: juel",
                        "<scriptTask id='bad' scriptFormat='juel'><script>" + JUEL + "</script></scriptTask>"),
                Vector.node(
                        "script task: javascript",
                        "<scriptTask id='bad' scriptFormat='javascript'><script>1</script></scriptTask>"),
                Vector.node(
                        "script task: file of the deployment",
                        "<scriptTask id='bad' scriptFormat='juel' camunda:resource='deployment://x.juel'/>"),
                Vector.node("activiti's name for a class", "<serviceTask id='bad' activiti:class='" + CLASS + "'/>"),
                Vector.node(
                        "activiti's name for an expression",
                        "<serviceTask id='bad' activiti:expression='" + JUEL + "'/>"),
                Vector.node("no kind of work that we know", "<complexGateway id='bad'/>"));
    }

    private static List<Vector> listeners() {
        return List.of(
                listener("execution listener: class", "executionListener event='start' class='" + CLASS + "'", ""),
                listener(
                        "execution listener: expression",
                        "executionListener event='start' expression='" + JUEL + "'",
                        ""),
                listener(
                        "execution listener: delegate",
                        "executionListener event='start' delegateExpression='" + JUEL + "'",
                        ""),
                listener("execution listener: script", "executionListener event='start'", SCRIPT),
                listener("execution listener: nothing", "executionListener event='start'", ""),
                listener("task listener: class", "taskListener event='create' class='" + CLASS + "'", ""),
                listener("task listener: expression", "taskListener event='create' expression='" + JUEL + "'", ""),
                listener(
                        "task listener: delegate", "taskListener event='create' delegateExpression='" + JUEL + "'", ""),
                listener("task listener: script", "taskListener event='create'", SCRIPT),
                listener(
                                "task listener: at a time by expression",
                                "taskListener id='l' event='timeout' delegateExpression='${writingDelegate}'",
                                TIMER.formatted("timeDuration", JUEL))
                        .at("l"),
                Vector.task(
                        "activiti's task listener",
                        "",
                        "<activiti:taskListener event='create' class='" + CLASS + "'/>"),
                Vector.model(
                        "listener of a flow",
                        "<process id='vector' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='begun'/>"
                                + "<sequenceFlow id='bad' sourceRef='begun' targetRef='done'><extensionElements>"
                                + "<camunda:executionListener event='take' class='" + CLASS
                                + "'/></extensionElements></sequenceFlow><endEvent id='done'/></process>"));
    }

    private static Vector listener(String name, String tag, String inside) {
        return Vector.task(name, "", "<camunda:" + tag + ">" + inside + "</camunda:" + tag.split(" ")[0] + ">");
    }

    private static List<Vector> mappings() {
        return List.of(
                mapping("input: expression", "<camunda:inputParameter name='x'>" + JUEL + "</camunda:inputParameter>"),
                mapping("input: script", "<camunda:inputParameter name='x'>" + SCRIPT + "</camunda:inputParameter>"),
                mapping(
                        "input: list",
                        "<camunda:inputParameter name='x'><camunda:list><camunda:value>" + JUEL
                                + "</camunda:value></camunda:list></camunda:inputParameter>"),
                mapping(
                        "input: map",
                        "<camunda:inputParameter name='x'><camunda:map><camunda:entry key='k'>" + JUEL
                                + "</camunda:entry></camunda:map></camunda:inputParameter>"),
                mapping(
                        "output: expression",
                        "<camunda:outputParameter name='x'>" + JUEL + "</camunda:outputParameter>"),
                mapping(
                        "output: name by expression",
                        "<camunda:outputParameter name='" + JUEL + "'>1</camunda:outputParameter>"),
                mapping(
                        "input: hidden in CDATA",
                        "<camunda:inputParameter name='x'><![CDATA[" + Probe.EXPRESSION
                                + "]]></camunda:inputParameter>"),
                mapping(
                        "input: written by character numbers",
                        "<camunda:inputParameter name='x'>" + JUEL.replace("$", "&#36;") + "</camunda:inputParameter>"),
                mapping(
                        "input: within other text",
                        "<camunda:inputParameter name='x'>Kính gửi " + JUEL + " ạ</camunda:inputParameter>"),
                mapping(
                        "input: the other opening",
                        "<camunda:inputParameter name='x'>" + JUEL.replace("$", "#") + "</camunda:inputParameter>"),
                Vector.node(
                        "data input: assignment",
                        "<callActivity id='bad' calledElement='x'><dataInputAssociation><assignment><from>" + JUEL
                                + "</from><to>x</to></assignment></dataInputAssociation></callActivity>"),
                Vector.task(
                        "retries by expression",
                        "",
                        "<camunda:failedJobRetryTimeCycle>" + JUEL + "</camunda:failedJobRetryTimeCycle>"));
    }

    private static Vector mapping(String name, String parameter) {
        return Vector.task(name, "", "<camunda:inputOutput>" + parameter + "</camunda:inputOutput>");
    }

    private static List<Vector> conditions() {
        return List.of(
                condition(
                        "flow: condition",
                        "<conditionExpression xsi:type='tFormalExpression'>" + JUEL + "</conditionExpression>"),
                condition(
                        "flow: condition in a script language",
                        "<conditionExpression xsi:type='tFormalExpression' language='juel'>" + JUEL
                                + "</conditionExpression>"),
                condition(
                        "flow: condition from a file",
                        "<conditionExpression xsi:type='tFormalExpression' language='juel'"
                                + " camunda:resource='classpath://x'/>"),
                Vector.node(
                        "event: condition",
                        "<intermediateCatchEvent id='bad'><conditionalEventDefinition><condition"
                                + " xsi:type='tFormalExpression'>" + JUEL
                                + "</condition></conditionalEventDefinition></intermediateCatchEvent>"),
                Vector.node(
                        "event: condition in a script language",
                        "<intermediateCatchEvent id='bad'><conditionalEventDefinition><condition"
                                + " xsi:type='tFormalExpression' language='juel'>1"
                                + "</condition></conditionalEventDefinition></intermediateCatchEvent>"),
                several("several: collection", "camunda:collection='" + JUEL + "'", ""),
                several(
                        "several: how many",
                        "",
                        "<loopCardinality xsi:type='tFormalExpression'>" + JUEL + "</loopCardinality>"),
                several(
                        "several: until",
                        "",
                        "<loopCardinality xsi:type='tFormalExpression'>2</loopCardinality>"
                                + "<completionCondition xsi:type='tFormalExpression'>" + JUEL
                                + "</completionCondition>"),
                several("several: collection of BPMN", "", "<loopDataInputRef>" + JUEL + "</loopDataInputRef>"));
    }

    private static Vector condition(String name, String condition) {
        return Vector.model(
                name,
                "<process id='vector' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='begun'/>"
                        + "<sequenceFlow id='f1' sourceRef='begun' targetRef='ask'/><exclusiveGateway id='ask' default='f2'/>"
                        + "<sequenceFlow id='bad' sourceRef='ask' targetRef='done'>" + condition
                        + "</sequenceFlow><sequenceFlow id='f2' sourceRef='ask' targetRef='done'/><endEvent id='done'/>"
                        + "</process>");
    }

    private static Vector several(String name, String attributes, String inside) {
        return Vector.node(
                name,
                "<manualTask id='bad'><multiInstanceLoopCharacteristics " + attributes + ">" + inside
                        + "</multiInstanceLoopCharacteristics></manualTask>");
    }

    private static List<Vector> people() {
        return List.of(
                Vector.task("task: assignee", "camunda:assignee='" + JUEL + "'", ""),
                Vector.task("task: candidate users", "camunda:candidateUsers='" + JUEL + "'", ""),
                Vector.task("task: candidate groups", "camunda:candidateGroups='a, " + JUEL + "'", ""),
                Vector.task("task: due date", "camunda:dueDate='" + JUEL + "'", ""),
                Vector.task("task: follow-up date", "camunda:followUpDate='" + JUEL + "'", ""),
                Vector.task("task: priority", "camunda:priority='" + JUEL + "'", ""),
                Vector.task("task: name", " name='" + JUEL + "'", ""),
                Vector.node(
                        "task: documentation",
                        "<userTask id='bad' name='x'><documentation>" + JUEL + "</documentation></userTask>"),
                Vector.task("task: job priority", "camunda:asyncBefore='true' camunda:jobPriority='" + JUEL + "'", ""),
                Vector.node(
                        "task: performer",
                        "<userTask id='bad' name='x'><humanPerformer><resourceAssignmentExpression><formalExpression>"
                                + JUEL
                                + "</formalExpression></resourceAssignmentExpression></humanPerformer></userTask>"),
                Vector.node(
                        "task: owner",
                        "<userTask id='bad' name='x'><potentialOwner><resourceAssignmentExpression><formalExpression>"
                                + JUEL
                                + "</formalExpression></resourceAssignmentExpression></potentialOwner></userTask>"));
    }

    private static List<Vector> forms() {
        return List.of(
                Vector.task("form key: expression", "camunda:formKey='" + JUEL + "'", ""),
                Vector.task("form key: page of the deployment", "camunda:formKey='embedded:deployment:x.html'", ""),
                Vector.task("form key: another page of ours", "camunda:formKey='embedded:app:forms/../x.html'", ""),
                Vector.task("form key: address elsewhere", "camunda:formKey='https://example.org/x.html'", ""),
                Vector.task("form key: script", "camunda:formKey='javascript:alert(1)'", ""),
                Vector.task("form key: page of the application", "camunda:formKey='app:x.html'", ""),
                Vector.task(
                        "form reference: expression",
                        "camunda:formRef='" + JUEL + "' camunda:formRefBinding='latest'",
                        ""),
                Vector.task("form handler", "camunda:formHandlerClass='" + CLASS + "'", ""),
                Vector.task(
                        "form data: default value",
                        "",
                        "<camunda:formData><camunda:formField id='x' type='string' defaultValue='" + JUEL
                                + "'/></camunda:formData>"),
                Vector.task(
                        "form data: validator",
                        "",
                        "<camunda:formData><camunda:formField id='x' type='string'><camunda:validation>"
                                + "<camunda:constraint name='validator' config='" + CLASS
                                + "'/></camunda:validation></camunda:formField></camunda:formData>"));
    }

    private static List<Vector> events() {
        return List.of(
                Vector.start("start: time by expression", startTimer("timeDate", JUEL), ""),
                Vector.start("start: cycle by expression", startTimer("timeCycle", JUEL), ""),
                Vector.start("start: duration by expression", startTimer("timeDuration", JUEL), ""),
                Vector.start("start: time by a bean", startTimer("timeDate", "${evaluationLevels.of(1)}"), ""),
                Vector.start("start: no time", startTimer("timeDate", "tomorrow"), ""),
                Vector.start(
                        "start: signal by expression",
                        "<startEvent id='begun'><signalEventDefinition signalRef='bad'/></startEvent>",
                        "<signal id='bad' name='" + JUEL + "'/>"),
                Vector.start(
                        "start: message by expression",
                        "<startEvent id='begun'><messageEventDefinition messageRef='bad'/></startEvent>",
                        "<message id='bad' name='" + JUEL + "'/>"),
                Vector.node(
                        "event: time by expression",
                        "<intermediateCatchEvent id='bad'>" + TIMER.formatted("timeDuration", JUEL)
                                + "</intermediateCatchEvent>"),
                Vector.node(
                        "event: message sent by a class",
                        "<intermediateThrowEvent id='bad'><messageEventDefinition camunda:class='" + CLASS
                                + "'/></intermediateThrowEvent>"),
                Vector.node(
                        "event: message sent by an expression",
                        "<intermediateThrowEvent id='bad'><messageEventDefinition camunda:expression='" + JUEL
                                + "'/></intermediateThrowEvent>"),
                Vector.start(
                        "error: message by expression",
                        "<startEvent id='begun'/>",
                        "<error id='bad' errorCode='x' camunda:errorMessage='" + JUEL + "'/>"),
                Vector.start(
                        "escalation: code by expression",
                        "<startEvent id='begun'/>",
                        "<escalation id='bad' escalationCode='" + JUEL + "'/>"));
    }

    private static String startTimer(String kind, String text) {
        return "<startEvent id='bad'>" + TIMER.formatted(kind, text) + "</startEvent>";
    }

    private static List<Vector> calls() {
        return List.of(
                Vector.node("call: process by expression", "<callActivity id='bad' calledElement='" + JUEL + "'/>"),
                Vector.node(
                        "call: mapping class",
                        "<callActivity id='bad' calledElement='x' camunda:variableMappingClass='" + CLASS + "'/>"),
                Vector.node(
                        "call: mapping delegate",
                        "<callActivity id='bad' calledElement='x' camunda:variableMappingDelegateExpression='" + JUEL
                                + "'/>"),
                Vector.node(
                        "call: tenant by expression",
                        "<callActivity id='bad' calledElement='x' camunda:calledElementTenantId='" + JUEL + "'/>"),
                Vector.node("call: case", "<callActivity id='bad' camunda:caseRef='" + JUEL + "'/>"),
                call("call: in by expression", "in sourceExpression='" + JUEL + "' target='x'"),
                call("call: business key by expression", "in businessKey='" + JUEL + "'"),
                call("call: out by expression", "out sourceExpression='" + JUEL + "' target='x'"));
    }

    private static Vector call(String name, String mapping) {
        return Vector.node(
                name,
                "<callActivity id='bad' calledElement='x'><extensionElements><camunda:" + mapping
                        + "/></extensionElements></callActivity>");
    }

    /** Ways to say more than the language of models allows. */
    private static List<Vector> words() {
        Stream<Vector> said = Stream.of(
                        "${dataSource}",
                        "${environment}",
                        "${execution}",
                        "${task.execution.engineServices}",
                        "${execution.getProcessEngine()}",
                        "${execution.engineServices.repositoryService}",
                        "${writingDelegate.class}",
                        "${writingDelegate.getClass()}",
                        "${writingDelegate.nothing()}",
                        "${writingDelegate.execute()}",
                        "${evaluationLevels.of(1).size()}",
                        "${evaluationLevels.of(evaluationLevels.of(1))}",
                        "${evaluationLevels[&quot;of&quot;](1)}",
                        "${&quot;&quot;[&quot;class&quot;]}",
                        "${JSON(&quot;{}&quot;)}",
                        "${currentUser()}",
                        "${outcome.length()}",
                        "${outcome.bytes}",
                        "${unknownBean.run(outcome)}",
                        "${dossierService.open(outcome)}",
                        "${outcome == execution}",
                        "${outcome ? 1 : 2}",
                        "${a = 1}",
                        "${a; b}",
                        "${outcome",
                        "${}",
                        "${ }",
                        "${(outcome}",
                        "${outcome)}",
                        "${'a' instanceof b}",
                        "${a.b.c}",
                        "${ok}${environment}",
                        "\\${environment}",
                        "${\n environment \n}",
                        "$#{environment}")
                .map(text -> text.replace("'", "&apos;"))
                .map(text -> Vector.task("language: " + text.strip(), "camunda:assignee='" + text + "'", ""));
        Stream<Vector> other = Stream.of(
                Vector.node(
                        "delegate: part of Spring",
                        "<serviceTask id='bad' camunda:delegateExpression='${dataSource}'/>"),
                Vector.node("delegate: variable", "<serviceTask id='bad' camunda:delegateExpression='${outcome}'/>"),
                Vector.node(
                        "delegate: unknown",
                        "<serviceTask id='bad' camunda:delegateExpression='${forgottenDelegate}'/>"),
                Vector.node("script task in the drawing’s name", "<bpmndi:scriptTask id='bad' scriptFormat='juel'/>"),
                Vector.node("script task in nobody’s name", "<other:scriptTask id='bad' scriptFormat='juel'/>"),
                Vector.model(
                        "process: time to live",
                        "<process id='bad' isExecutable='true' camunda:historyTimeToLive='" + JUEL + "'/>"),
                Vector.model(
                        "process: starters",
                        "<process id='bad' isExecutable='true' camunda:historyTimeToLive='P1D'"
                                + " camunda:candidateStarterGroups='" + JUEL + "'/>"),
                Vector.model("another file", "<import id='bad' importType='x' location='http://x' namespace='x'/>"),
                Vector.model("web service", "<interface id='bad' name='x' implementationRef='x'/>"));
        return Stream.concat(said, other).toList();
    }
}
