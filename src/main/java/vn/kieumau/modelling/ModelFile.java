package vn.kieumau.modelling;

/** A file of a model: BPMN, DMN or a form. */
public record ModelFile(String name, byte[] content) {

    public boolean isProcess() {
        return name.endsWith(".bpmn");
    }
}
