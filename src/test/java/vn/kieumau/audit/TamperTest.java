package vn.kieumau.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.kieumau.audit.Verification.Kind;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.Texts;
import vn.kieumau.kernel.TrailHead;
import vn.kieumau.kernel.TrailHeadKeeper;
import vn.kieumau.kernel.TrailHeadKeeper.KeptHead;
import vn.kieumau.support.KieuMauTest;

/** Whatever the superuser of the database does to the trail, the check names the first row that it was done to. */
@KieuMauTest
class TamperTest {

    private static final int ROWS = 12;

    @Autowired
    private Environment environment;

    private TrailDatabase database;

    @BeforeEach
    void aTrailOfTwelveRows() throws Exception {
        database = new TrailDatabase(environment);
        database.acts(ROWS);
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void aTrailThatNobodyTouchedIsIntact() {
        Verification found = database.verify(headOf(4), headOf(ROWS));

        assertThat(found.intact()).isTrue();
        assertThat(found.rows()).isEqualTo(ROWS);
        assertThat(found.heads()).isEqualTo(2);
        assertThat(database.sql.queryForObject("select count(distinct at) from app.audit_entry", Integer.class))
                .isEqualTo(ROWS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "at | at + interval '1 microsecond'",
                "actor | 'qc-chair.nghi-huong'",
                "posts | 'pc-chair@16727'",
                "on_behalf_of | 'party-secretary.nghi-huonh'",
                "action | 'document.drafted'",
                "object_kind | 'documenu'",
                "object_id | '8-NQ/DU'",
                "dossier_number | 'HS-2023-16727-A'",
                "unit_code | '16727'",
                "before | jsonb_set(before, '{state}', '\"Dự thảp\"')",
                "after | jsonb_set(after, '{state}', '\"Đã ban hanh\"')",
                "after | after - 'state'",
                "after | jsonb_set(after, '{more}', '1')",
                "address | '10.0.0.8'",
                "request_id | 'r-2'",
                "previous_hash | overlay(previous_hash placing (case when previous_hash like 'a%' then 'b' else 'a' end) from 1 for 1)",
                "hash | overlay(hash placing (case when hash like '%a' then 'b' else 'a' end) from 64 for 1)"
            })
    void aFlippedByteInAnyColumnShows(String column, String value) {
        database.tamper("update app.audit_entry set " + column + " = " + value + " where id = 7");

        assertBroken(Kind.CHANGED, 7);
    }

    @Test
    void everyColumnIsUnderTheHash() {
        List<String> columns = database.sql.queryForList(
                "select column_name from information_schema.columns where table_name = 'audit_entry' order by 1",
                String.class);

        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "id",
                        "at",
                        "actor",
                        "posts",
                        "on_behalf_of",
                        "action",
                        "object_kind",
                        "object_id",
                        "dossier_number",
                        "unit_code",
                        "before",
                        "after",
                        "address",
                        "request_id",
                        "previous_hash",
                        "hash");
    }

    @Test
    void aMovedPositionShowsAsTheHoleItLeaves() {
        database.tamper("update app.audit_entry set id = 70 where id = 7");

        assertBroken(Kind.MISSING, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 11})
    void aDeletedRowShows(int position) {
        database.tamper("delete from app.audit_entry where id = " + position);

        assertBroken(Kind.MISSING, position);
    }

    @Test
    void aDeletedRowShowsEvenWhenTheRowsAfterItCloseUp() {
        database.tamper(
                "delete from app.audit_entry where id = 7", "update app.audit_entry set id = id - 1 where id > 7");

        assertBroken(Kind.CHANGED, 7);
    }

    @Test
    void twoRowsThatChangedPlacesShow() {
        database.tamper(
                "update app.audit_entry set id = 1000 where id = 5",
                "update app.audit_entry set id = 5 where id = 9",
                "update app.audit_entry set id = 9 where id = 1000");

        assertBroken(Kind.CHANGED, 5);
    }

    @Test
    void anInsertedRowShowsWhereverItIsPut() {
        String copy = " at + interval '1 second', actor, posts, on_behalf_of, action, object_kind, object_id,"
                + " dossier_number, unit_code, before, after, address, request_id, previous_hash, hash"
                + " from app.audit_entry where id = 12";

        database.tamper("insert into app.audit_entry select 13," + copy);
        assertBroken(Kind.CHANGED, 13);

        database.tamper("delete from app.audit_entry where id = 13");
        database.tamper(
                "update app.audit_entry set id = id + 1000 where id >= 6",
                "insert into app.audit_entry select 6," + copy.replace("id = 12", "id = 1012"),
                "update app.audit_entry set id = id - 999 where id > 1000");
        assertBroken(Kind.CHANGED, 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 11})
    void aCutTailShowsAgainstAHeadThatWasKeptElsewhere(int left) {
        TrailHeadKeeper kept = headOf(ROWS);
        database.tamper("delete from app.audit_entry where id > " + left);

        Verification found = database.verify(kept);

        assertThat(found.broken().kind()).isEqualTo(Kind.CUT);
        assertThat(found.broken().position()).isEqualTo(left + 1);
        assertThat(found.wordsIn(Texts.VIETNAMESE)).contains("cắt từ dòng " + (left + 1), "mốc 12");
        assertThat(database.verify().intact())
                .as("without a kept head a cut cannot be told")
                .isTrue();
    }

    @Test
    void aTrailThatWasWrittenAnewShowsAgainstAHeadThatWasKeptElsewhere() {
        TrailHeadKeeper early = headOf(3);
        TrailHeadKeeper late = headOf(ROWS);
        List<TrailEntry> rows = database.sql.query(TrailStore.SELECT + "order by id", TrailStore.ENTRY);
        database.tamper("delete from app.audit_entry where id >= 7");
        IntStream.range(6, ROWS)
                .forEach(each -> database.append(new TrailAct(
                        new AtTheKeyboard("somebody.else", "", "", ""),
                        "",
                        rows.get(each).action(),
                        rows.get(each).objectKind(),
                        rows.get(each).objectId(),
                        "",
                        "",
                        rows.get(each).before(),
                        rows.get(each).after())));

        Verification found = database.verify(late, early);

        assertThat(found.broken().kind()).isEqualTo(Kind.REWRITTEN);
        assertThat(found.broken().position()).isEqualTo(ROWS);
        assertThat(database.verify(early).intact()).isTrue();
    }

    @Test
    void timesGrowAlsoWhenTheClockStandsStillOrGoesBack() {
        Instant start = Instant.parse("2023-04-21T01:02:03.123456789Z");
        TrailHead.Head head = new TrailHead.Head(1, start.plusSeconds(60), "0".repeat(64));
        TrailAct act = TrailAct.of(Act.of("dossier.opened", "dossier", "HS"), new AtTheKeyboard("system", "", "", ""));

        assertThat(act.after(head, start).at()).isEqualTo("2023-04-21T01:03:03.123457789Z");
        assertThat(act.after(TrailHead.Head.OF_AN_EMPTY_TRAIL, start).at()).isEqualTo("2023-04-21T01:02:03.123456Z");
    }

    @Test
    void fieldsThatBleedIntoEachOtherHaveAnotherHash() {
        List<String> hashes = Stream.of(
                        Map.of("a", "b"), Map.of("a", "b,1:c"), Map.of("a", "", "b", "c"), Map.<String, String>of())
                .map(fields -> new Seal().add(new TreeMap<>(fields)).add("end").close())
                .toList();

        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(new Seal().add("ab").add("c").close())
                .isNotEqualTo(new Seal().add("a").add("bc").close());
    }

    @Test
    void theDocumentedRecipeGivesTheSameHashInPlainSql() {
        String hash = database.sql.queryForObject(documentedSql(), String.class, 5);

        assertThat(hash)
                .isEqualTo(database.sql.queryForObject("select hash from app.audit_entry where id = 5", String.class));
    }

    private static String documentedSql() {
        try {
            String page = Files.readString(Path.of("src/docs/audit.md"));
            int begin = page.indexOf("-- hash of one row");
            return page.substring(begin, page.indexOf("```", begin)).replace(":position", "?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertBroken(Kind kind, long position) {
        Verification found = database.verify();

        assertThat(found.intact()).isFalse();
        assertThat(found.broken().kind()).isEqualTo(kind);
        assertThat(found.broken().position()).isEqualTo(position);
        assertThat(found.wordsIn(Texts.VIETNAMESE)).contains("òng " + position);
    }

    private TrailHeadKeeper headOf(int position) {
        String hash =
                database.sql.queryForObject("select hash from app.audit_entry where id = ?", String.class, position);
        return () -> List.of(new KeptHead("mốc " + position, position, hash));
    }
}
