package org.psptracker.process;

import org.junit.jupiter.api.Tag;
import org.psptracker.database.FreshDatabase;
import org.psptracker.database.PostgresContainer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.test.annotation.DirtiesContext;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The same case on the PostgreSQL that docker-compose.yml brings up, migrated by its owner. */
@Tag("container")
@Testcontainers
@FreshDatabase
@DirtiesContext // the application ends before its database does
@SpringBootTest(properties = "psp.database.owner-password=owner-secret")
class WholeCaseInContainerTest extends WholeCaseTest {

  @Container
  @ServiceConnection(type = JdbcConnectionDetails.class)
  private static final PostgresContainer POSTGRES = new PostgresContainer();
}
