package org.psptracker.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions end with the change that takes a right away. */
@SpringBootTest
class SessionsEndTest {

  private static final String NAME = "somebody.who.leaves";

  @Autowired private Sessions sessions;
  @Autowired private FindByIndexNameSessionRepository<? extends Session> kept;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource dataSource;

  @Test
  void oneThatBeganWhileTheChangeWasUnderWayIsOverToo() {
    begin(kept);
    transaction.executeWithoutResult(
        change -> {
          sessions.endAllOf(NAME);
          // sessions are written in transactions of their own
          begin(kept);
        });
    assertThat(kept.findByPrincipalName(NAME)).isEmpty();
  }

  @Test
  void theyGoOnWhenTheChangeDidNotHappen() {
    begin(kept);
    transaction.executeWithoutResult(
        change -> {
          sessions.endAllOf(NAME);
          change.setRollbackOnly();
        });
    assertThat(kept.findByPrincipalName(NAME)).isNotEmpty();
    sessions.endAllOf(NAME);
    assertThat(kept.findByPrincipalName(NAME)).isEmpty();
  }

  @Test
  void theChangeNeedsNoSecondConnection() throws SQLException {
    begin(kept);
    List<Connection> others = new ArrayList<>();
    try {
      for (int i = 1; i < dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize(); i++) {
        others.add(dataSource.getConnection());
      }
      transaction.executeWithoutResult(change -> sessions.endAllOf(NAME));
    } finally {
      for (Connection other : others) {
        other.close();
      }
    }
    assertThat(kept.findByPrincipalName(NAME)).isEmpty();
  }

  private static <S extends Session> void begin(FindByIndexNameSessionRepository<S> repository) {
    S session = repository.createSession();
    session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, NAME);
    repository.save(session);
  }
}
