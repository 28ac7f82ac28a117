package vn.kieumau.modelling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kieumau.account.TechnicalAccount;
import vn.kieumau.kernel.Act;
import vn.kieumau.kernel.NotFound;
import vn.kieumau.kernel.RuleViolation;
import vn.kieumau.kernel.VietnameseText;
import vn.kieumau.modelling.StagedModelView.State;

/**
 * Models that a program sent, such as Camunda Modeler: checked like a deployment, kept, and run by no dossier before a
 * person releases them.
 */
@Service
public class StagedModels {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_FILES = 50;
    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_WAITING = 50;
    private static final int SHOWN = 200;
    private static final String FILE_NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,180}\\.(bpmn|dmn|form)";
    private static final Comparator<ModelFile> BY_NAME = Comparator.comparing(ModelFile::name);
    private static final String KIND = "staged_model";
    private static final String SELECT = """
            select m.*, t.name as account, o.username as owner, (select string_agg(r.name, chr(10))
                from app.staged_resource r where r.model_id = m.id) as files
            from app.staged_model m join app.technical_account t on t.id = m.account_id
                join app.officer o on o.id = t.owner_id
            """;

    private final JdbcClient jdbc;
    private final ModelTrial engine;
    private final ApplicationEventPublisher acts;
    private final Clock clock;

    StagedModels(JdbcClient jdbc, ModelTrial engine, ApplicationEventPublisher acts, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.acts = acts;
        this.clock = clock;
    }

    /** Keeps a model for release; the same files sent again while they wait are the same model. */
    @Transactional
    public StagedModelView stage(TechnicalAccount by, String name, List<ModelFile> files) {
        String shown = checkedName(name);
        List<ModelFile> sorted = checked(files);
        String digest = digest(sorted);
        Optional<Long> waiting = jdbc.sql("""
                        select m.id from app.staged_model m join app.technical_account t on t.id = m.account_id
                        where t.name = :account and m.digest = :digest and m.state = 'STAGED'""")
                .param("account", by.name())
                .param("digest", digest)
                .query(Long.class)
                .optional();
        if (waiting.isPresent()) {
            return require(waiting.get());
        }
        mustHaveRoom(by);
        engine.check(shown, sorted);
        BundleCheck.check(sorted);
        long id = insert(by, shown, digest, sorted);
        acts.publishEvent(Act.of("modelling.staged", KIND, String.valueOf(id))
                .by(by.name())
                .with(Map.of("name", shown, "digest", digest)));
        return require(id);
    }

    /** The youngest first. */
    @Transactional(readOnly = true)
    public List<StagedModelView> all() {
        return jdbc.sql(SELECT + " order by m.id desc limit " + SHOWN)
                .query((row, number) -> view(row))
                .list();
    }

    @Transactional(readOnly = true)
    public StagedModelView require(long id) {
        return jdbc.sql(SELECT + " where m.id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("modelling.unknown"));
    }

    @Transactional(readOnly = true)
    public ModelFile file(long id, int number) {
        List<ModelFile> files = files(id);
        if (number < 0 || number >= files.size()) {
            throw new NotFound("modelling.unknown");
        }
        return files.get(number);
    }

    /** Deploys the model as the officer at the keyboard, who must not be the owner of the account that sent it. */
    @Transactional
    public void release(long id, String officer) {
        StagedModelView model = waiting(id);
        if (!model.mayBeReleasedBy(officer)) {
            throw new RuleViolation("modelling.four_eyes", model.account());
        }
        List<ModelFile> files = files(id);
        String deployment = engine.deploy(model.name(), "staged-" + id, files).getId();
        decide(id, State.RELEASED, officer, deployment);
        acts.publishEvent(Act.of("modelling.released", KIND, String.valueOf(id))
                .with(Map.of(
                        "name", model.name(),
                        "account", model.account(),
                        "deployment", deployment,
                        "digest", digest(files))));
    }

    @Transactional
    public void discard(long id, String officer) {
        StagedModelView model = waiting(id);
        decide(id, State.DISCARDED, officer, null);
        acts.publishEvent(Act.of("modelling.discarded", KIND, String.valueOf(id))
                .with(Map.of("name", model.name(), "account", model.account())));
    }

    /** Two administrators decide one after the other. */
    private StagedModelView waiting(long id) {
        jdbc.sql("select id from app.staged_model where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        StagedModelView model = require(id);
        if (!model.waits()) {
            throw new RuleViolation("modelling.decided");
        }
        return model;
    }

    private void decide(long id, State state, String officer, String deployment) {
        jdbc.sql("""
                        update app.staged_model
                        set state = :state, decided_by = :officer, decided_at = :now, deployment_id = :deployment
                        where id = :id""")
                .param("state", state.name())
                .param("officer", officer)
                .param("now", Timestamp.from(clock.instant()))
                .param("deployment", deployment)
                .param("id", id)
                .update();
    }

    private long insert(TechnicalAccount by, String name, String digest, List<ModelFile> files) {
        long id = jdbc.sql("""
                        insert into app.staged_model (name, account_id, digest, state, staged_at)
                        select :name, t.id, :digest, 'STAGED', :now from app.technical_account t
                        where t.name = :account returning id""")
                .param("name", name)
                .param("digest", digest)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", by.name())
                .query(Long.class)
                .single();
        files.forEach(file -> jdbc.sql(
                        "insert into app.staged_resource (model_id, name, content) values (:id, :name, :content)")
                .param("id", id)
                .param("name", file.name())
                .param("content", file.content())
                .update());
        return id;
    }

    private List<ModelFile> files(long id) {
        return jdbc
                .sql("select name, content from app.staged_resource where model_id = :id")
                .param("id", id)
                .query((row, number) -> new ModelFile(row.getString("name"), row.getBytes("content")))
                .list()
                .stream()
                .sorted(BY_NAME)
                .toList();
    }

    /** Locks the account's row, so that two programs with one key cannot pass the limit together. */
    private void mustHaveRoom(TechnicalAccount by) {
        jdbc.sql("select id from app.technical_account where name = :name for update")
                .param("name", by.name())
                .query(Long.class)
                .optional();
        long waiting = jdbc.sql("""
                        select count(*) from app.staged_model m join app.technical_account t on t.id = m.account_id
                        where t.name = :name and m.state = 'STAGED'""").param("name", by.name()).query(Long.class).single();
        if (waiting >= MOST_WAITING) {
            throw new RuleViolation("modelling.too_many_waiting", MOST_WAITING);
        }
    }

    private static String checkedName(String name) {
        String shown = VietnameseText.clean(name).replaceAll("\\s+", " ");
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw new RuleViolation("modelling.name_missing", LONGEST_NAME);
        }
        return shown;
    }

    private static List<ModelFile> checked(List<ModelFile> files) {
        if (files.isEmpty()) {
            throw new RuleViolation("modelling.no_file");
        }
        if (files.size() > MOST_FILES
                || files.stream().mapToLong(file -> file.content().length).sum() > MOST_BYTES) {
            throw new RuleViolation("modelling.too_large", MOST_FILES, MOST_BYTES / 1_000_000);
        }
        for (ModelFile file : files) {
            if (!file.name().matches(FILE_NAME) || file.name().contains("..")) {
                throw new RuleViolation("modelling.file_name", VietnameseText.clean(file.name()));
            }
        }
        if (files.stream().map(ModelFile::name).distinct().count() < files.size()) {
            throw new RuleViolation("modelling.file_twice");
        }
        return files.stream().sorted(BY_NAME).toList();
    }

    private static String digest(List<ModelFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ModelFile file : files) {
                digest.update((file.name() + "\n" + file.content().length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.content());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StagedModelView view(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        Instant decidedAt = decided == null ? null : decided.toInstant();
        return new StagedModelView(
                row.getLong("id"),
                row.getString("name"),
                row.getString("account"),
                row.getString("owner"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("staged_at").toInstant(),
                row.getString("decided_by"),
                decidedAt,
                row.getString("deployment_id"),
                row.getString("files").lines().sorted().toList());
    }
}
