package org.psptracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A connection never shows more than its taker may see, whatever happens on the way. */
class SightTest {

  @Test
  void aRequestSeesNothingBeforeItIsKnownWhoseItIs() throws Exception {
    List<Sight> seen = new ArrayList<>();
    new BlindAtFirst()
        .doFilter(
            new MockHttpServletRequest(),
            new MockHttpServletResponse(),
            (request, response) -> seen.add(Sight.ofThread()));
    assertThat(seen).containsExactly(Sight.NONE);
  }

  @Test
  void aRequestThatFailsLeavesItsSightToNobody() {
    assertThatThrownBy(
            () ->
                new BlindAtFirst()
                    .doFilter(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        (request, response) -> {
                          throw new IllegalStateException("broken");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Sight.ofThread()).isEqualTo(Sight.WHOLE);
  }

  @Test
  void aConnectionThatMayHaveHeardOrNotIsToldAnew() throws SQLException {
    AtomicBoolean answersAreLost = new AtomicBoolean();
    try (Connection only = DriverManager.getConnection(TestDatabase.fresh(), "psp_app", "")) {
      JdbcClient client = JdbcClient.create(sighted(losing(only, answersAreLost)));
      assertThat(Sight.NONE.call(() -> told(client))).isEqualTo("some");
      answersAreLost.set(true);
      assertThatThrownBy(() -> Sight.WHOLE.call(() -> told(client)))
          .isInstanceOf(DataAccessException.class);
      answersAreLost.set(false);
      assertThat(Sight.NONE.call(() -> told(client)))
          .as("the database did hear of the one before")
          .isEqualTo("some");
    }
  }

  private static DataSource sighted(Connection only) {
    DataSource pool = new SingleConnectionDataSource(only, true);
    return (DataSource) new SightedConnections().postProcessAfterInitialization(pool, "pool");
  }

  private static String told(JdbcClient client) {
    return client.sql("select current_setting('psp.sight')").query(String.class).single();
  }

  /** The connection, which at will does what it is asked and fails all the same. */
  private static Connection losing(Connection real, AtomicBoolean answersAreLost) {
    return proxy(
        Connection.class,
        real,
        (method, result) ->
            method.equals("prepareStatement")
                ? proxy(
                    PreparedStatement.class,
                    (PreparedStatement) Objects.requireNonNull(result),
                    (asked, answer) -> {
                      if (asked.equals("execute") && answersAreLost.get()) {
                        throw new SQLException("the answer was lost");
                      }
                      return answer;
                    })
                : result);
  }

  /** What becomes of the answer to a call. */
  private interface Answers {
    @Nullable Object of(String method, @Nullable Object result) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T real, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return answers.of(method.getName(), method.invoke(real, arguments));
              } catch (InvocationTargetException failed) {
                throw Objects.requireNonNull(failed.getCause());
              }
            }));
  }
}
