package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Accounts;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes what it is told; down, it answers nothing, and killed it takes our node along. */
final class ProviderUnderTest implements Accounts {
  final List<String> told = new ArrayList<>();
  boolean down;
  boolean killsUs;
  boolean knowsAnother;
  boolean hasThemAlready;
  Keeper keeper = Keeper.PROVIDER;

  @Override
  public Keeper keeper() {
    return keeper;
  }

  @Override
  public Opened open(Account account, @Nullable String subject) {
    if (knowsAnother) {
      throw new AccountTaken();
    }
    called("open " + account.username() + " " + account.title());
    return new Opened("sub-" + account.username(), !hasThemAlready);
  }

  @Override
  public void close(String username, String email, @Nullable String subject) {
    called("close " + username + " " + subject);
  }

  private void called(String what) {
    assertThat(TransactionSynchronizationManager.isActualTransactionActive())
        .as("a transaction is open while the provider is called")
        .isFalse();
    if (down) {
      throw new IllegalStateException("no answer");
    }
    told.add(what);
    if (killsUs) {
      throw new OutOfMemoryError("this node is gone");
    }
  }

  /** As if the person had just come from the provider. */
  static <S extends Session> void signIn(
      FindByIndexNameSessionRepository<S> repository, String username) {
    S session = repository.createSession();
    session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, username);
    repository.save(session);
  }
}
