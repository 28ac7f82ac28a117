package vn.kieumau.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;

/**
 * The role by which the application signs in to its embedded PostgreSQL: no superuser and owner of nothing. It is made
 * at the first start and on folders from before it existed; its password lies beside that of the owner.
 */
final class ApplicationRole {

    static final String NAME = "kieu_mau";

    private final Path passwordFile;

    ApplicationRole(Path home) {
        this.passwordFile = home.resolve("application-password");
    }

    /** Makes the role, or sets it right, and answers with its password. */
    String ensure(EmbeddedPostgres server) {
        try {
            if (!Files.exists(passwordFile)) {
                keep(passwordFile, random());
            }
            String password = Files.readString(passwordFile);
            try (Connection owner = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    Statement statement = owner.createStatement()) {
                if (!exists(statement)) {
                    statement.execute("create role " + NAME);
                }
                // Letters, digits, - and _ only: it needs no quoting
                statement.execute("alter role " + NAME + " login nosuperuser nocreatedb nocreaterole noreplication"
                        + " nobypassrls password '" + password + "'");
            }
            return password;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The role " + NAME + " could not be made", e);
        }
    }

    /** A password that nobody has to remember: 192 bits. */
    static String random() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().encodeToString(secret);
    }

    /** Writes a secret that only the user of this process may read. */
    static void keep(Path file, String secret) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, secret);
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'")) {
            return found.next();
        }
    }
}
