package org.psptracker.process;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts what an act sends to the database, whoever sends it: Hibernate, the engine or our own
 * queries. A batch counts once. Fetching a block of ids is left out, as it comes with every
 * fiftieth act only; so is telling a connection whose sight it has, at most once a transaction, as
 * it depends on who had the connection before.
 */
@Component
public class StatementCount implements BeanPostProcessor {

  private static final ThreadLocal<@Nullable List<String>> SENT = new ThreadLocal<>();

  /** An act that may fail in any way. */
  @FunctionalInterface
  public interface Act {
    void run() throws Exception;
  }

  /** The statements that the act sent from this thread, in order. */
  public static List<String> of(Act act) throws Exception {
    List<String> sent = new ArrayList<>();
    SENT.set(sent);
    try {
      act.run();
    } finally {
      SENT.remove();
    }
    return sent;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Counted(source) : bean;
  }

  private static final class Counted extends DelegatingDataSource {

    Counted(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return SENT.get() == null ? connection : counted(connection);
    }
  }

  private static Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, given) -> {
          Object made = call(connection, method, given);
          if (made instanceof PreparedStatement statement && given != null) {
            return counted(PreparedStatement.class, statement, (String) given[0]);
          }
          return made instanceof Statement statement
              ? counted(Statement.class, statement, "")
              : made;
        });
  }

  private static <S extends Statement> S counted(Class<S> type, S statement, String sql) {
    return proxy(
        type,
        (proxy, method, given) -> {
          List<String> sent = SENT.get();
          if (sent != null && method.getName().startsWith("execute")) {
            String text = given == null || given.length == 0 ? sql : String.valueOf(given[0]);
            if (!text.contains("nextval") && !text.contains("psp.sight")) {
              sent.add(text);
            }
          }
          return call(statement, method, given);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            StatementCount.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(
      Object target, java.lang.reflect.Method method, @Nullable Object[] given) throws Throwable {
    try {
      return method.invoke(target, given);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() == null ? failed : failed.getCause();
    }
  }
}
