package vn.kieumau.engine.guard;

import java.util.concurrent.atomic.AtomicInteger;

/** Stands for an attacker's code: counts whenever anything of it runs, its constructor included. */
public class Probe {

    private static final AtomicInteger RUNS = new AtomicInteger();

    /** An expression that makes the engine run the probe, if it evaluates the expression at all. */
    public static final String EXPRESSION = "${''.getClass().forName('vn.kieumau.engine.guard.Probe').newInstance()}";

    public Probe() {
        RUNS.incrementAndGet();
    }

    public void setName(String name) {
        RUNS.incrementAndGet();
    }

    public static int runs() {
        return RUNS.get();
    }
}
