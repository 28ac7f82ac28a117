package vn.kieumau.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import vn.kieumau.audit.Verification.Break;
import vn.kieumau.audit.Verification.Kind;
import vn.kieumau.kernel.TrailHeadKeeper;
import vn.kieumau.kernel.TrailHeadKeeper.KeptHead;

/**
 * Reads the whole trail in its order, in memory that does not grow with it, and names the first row that is not as it
 * was written. Heads kept elsewhere tell a cut tail and a trail that was written anew.
 */
@Component
class TrailVerifier {

    private static final int ROWS_AT_ONCE = 2_000;

    private final TrailStore trail;
    private final List<TrailHeadKeeper> keepers;

    TrailVerifier(TrailStore trail, List<TrailHeadKeeper> keepers) {
        this.trail = trail;
        this.keepers = keepers;
    }

    /** @param progress hears now and then how many rows were read */
    Verification verify(LongConsumer progress) {
        List<KeptHead> heads = new ArrayList<>();
        keepers.forEach(keeper -> heads.addAll(keeper.keptHeads()));
        heads.sort(Comparator.comparingLong(KeptHead::position));
        Chain chain = new Chain(heads);
        long before;
        do {
            before = chain.rows;
            trail.read(chain.lastPosition(), ROWS_AT_ONCE, chain::follow);
            progress.accept(chain.rows);
        } while (chain.broken == null && chain.rows > before);
        chain.end();
        return new Verification(chain.rows, heads.size(), chain.broken);
    }

    /** The rows read so far, of which only the last is kept. */
    private static final class Chain {

        private final List<KeptHead> heads;
        private int nextHead;
        private TrailEntry last;
        private long rows;
        private Break broken;

        Chain(List<KeptHead> heads) {
            this.heads = heads;
        }

        /** Before the first row everything is asked for, also what never should have got a place there. */
        long lastPosition() {
            return last == null ? Long.MIN_VALUE : last.id();
        }

        void follow(TrailEntry row) {
            if (broken != null) {
                return;
            }
            rows++;
            long expected = last == null ? 1 : last.id() + 1;
            if (row.id() < expected) {
                stop(Kind.EXTRA, row.id(), row, "");
            } else if (row.id() > expected) {
                stop(Kind.MISSING, expected, last, "");
            } else if (!row.hash().equals(row.expectedHash())) {
                stop(Kind.CHANGED, row.id(), row, "");
            } else if (!row.previousHash().equals(last == null ? "0".repeat(64) : last.hash())) {
                stop(Kind.UNLINKED, row.id(), row, "");
            } else if (last != null && !row.at().isAfter(last.at())) {
                stop(Kind.EARLIER, row.id(), row, "");
            } else {
                compareWithHeads(row);
            }
            last = row;
        }

        private void compareWithHeads(TrailEntry row) {
            while (broken == null
                    && nextHead < heads.size()
                    && heads.get(nextHead).position() <= row.id()) {
                KeptHead head = heads.get(nextHead++);
                if (!head.hash().equals(row.hash())) {
                    stop(Kind.REWRITTEN, row.id(), row, head.where());
                }
            }
        }

        void end() {
            if (broken == null && nextHead < heads.size()) {
                stop(
                        Kind.CUT,
                        last == null ? 1 : last.id() + 1,
                        last,
                        heads.get(heads.size() - 1).where());
            }
        }

        private void stop(Kind kind, long position, TrailEntry near, String where) {
            broken = new Break(kind, position, near == null ? null : near.at(), where);
        }
    }
}
