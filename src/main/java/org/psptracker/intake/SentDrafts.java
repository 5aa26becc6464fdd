package org.psptracker.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads from the pages of a draft that was sent to the case that it became: the browser's back
 * button still knows them, and so do the site's colleagues.
 */
@Component
class SentDrafts implements WebMvcConfigurer, HandlerInterceptor {

  private final JdbcClient jdbc;
  private final CaseFiles cases;
  private final CurrentActor currentActor;

  SentDrafts(JdbcClient jdbc, CaseFiles cases, CurrentActor currentActor) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.currentActor = currentActor;
  }

  void remember(Draft draft, CaseFile became) {
    jdbc.sql("insert into request_draft_sent (draft_id, case_id) values (:draft, :case)")
        .param("draft", draft.id())
        .param("case", became.id())
        .update();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    // what saves in the background says by itself that the draft is gone
    registry
        .addInterceptor(this)
        .addPathPatterns("/requests/drafts/{id}", "/requests/drafts/{id}/**")
        .excludePathPatterns("/requests/drafts/{id}/{step}/autosave");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Optional<String> reference = became(request);
    if (reference.isEmpty()) {
      return true;
    }
    response.sendRedirect(
        request.getContextPath() + "/requests/sent/" + reference.get() + "?before=yes");
    return false;
  }

  /** Reference of the case, for those who see it. */
  private Optional<String> became(HttpServletRequest request) {
    if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> parts)
        || !String.valueOf(parts.get("id")).matches("\\d{1,18}")
        || !DraftAccess.mayFile(currentActor.get())) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select c.reference from request_draft_sent s join case_file c on c.id = s.case_id
            where s.draft_id = :draft
            """)
        .param("draft", Long.parseLong(String.valueOf(parts.get("id"))))
        .query(String.class)
        .optional()
        .filter(this::sees);
  }

  private boolean sees(String reference) {
    try {
      cases.visible(reference);
      return true;
    } catch (NotFound notTheirs) {
      return false;
    }
  }
}
