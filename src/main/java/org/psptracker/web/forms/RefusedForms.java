package org.psptracker.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A page that shows a form with errors answers 422, whichever module made it: a script, a monitor
 * or a browser's cache must not take a refusal for success.
 */
@Component
class RefusedForms implements WebMvcConfigurer, HandlerInterceptor {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null
        && page.getStatus() == null
        && page.getModel().get("form") instanceof FormView form
        && form.hasErrors()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }
}
