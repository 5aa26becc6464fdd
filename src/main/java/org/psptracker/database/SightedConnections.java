package org.psptracker.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Tells each connection that leaves the pool the {@link Sight} of its taker, where that is another
 * one than it had last. Said outside of a transaction, so that no rollback takes it back.
 */
@Component
class SightedConnections implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool && !(bean instanceof Sighted) ? new Sighted(pool) : bean;
  }

  private static final class Sighted extends DelegatingDataSource {

    private static final String SAY =
        """
        select set_config('psp.sight', ?, false), set_config('psp.site', ?, false),
          set_config('psp.expert', ?, false), set_config('psp.partner', ?, false)
        """;

    /** Physical connections, for as long as the pool has them, and what each was told last. */
    private final Map<Connection, Sight> told = Collections.synchronizedMap(new WeakHashMap<>());

    Sighted(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return sighted(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      return sighted(super.getConnection(username, password));
    }

    private Connection sighted(Connection taken) throws SQLException {
      Sight sight = Sight.ofThread();
      if (sight == Sight.UNCHANGED) {
        return taken;
      }
      try {
        Connection physical = taken.unwrap(Connection.class);
        if (!sight.equals(told.get(physical))) {
          told.remove(physical); // whatever comes of it
          tell(taken, sight);
          told.put(physical, sight);
        }
        return taken;
      } catch (SQLException | RuntimeException failed) {
        taken.close();
        throw failed;
      }
    }

    private static void tell(Connection connection, Sight sight) throws SQLException {
      try (PreparedStatement say = connection.prepareStatement(SAY)) {
        say.setString(1, sight.whole() ? "all" : "some");
        say.setString(2, key(sight.site()));
        say.setString(3, key(sight.expert()));
        say.setString(4, key(sight.partner()));
        say.execute();
      }
    }

    private static String key(@Nullable Long key) {
      return key == null ? "" : key.toString();
    }
  }
}
