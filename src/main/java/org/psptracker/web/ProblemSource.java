package org.psptracker.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.identity.NotAdmitted;
import org.psptracker.identity.ProviderUnavailable;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.InvalidForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns any exception into what may be told about it. */
@Component
class ProblemSource {

  private static final Logger log = LoggerFactory.getLogger(ProblemSource.class);

  private final MessageSource messages;
  private final BusinessCalendar calendar;

  ProblemSource(MessageSource messages, BusinessCalendar calendar) {
    this.messages = messages;
    this.calendar = calendar;
  }

  Problem of(Throwable error) {
    if (error instanceof Failure failure) {
      return of(failure);
    } else if (error instanceof InvalidForm invalid) {
      return invalid(invalid.errors());
    } else if (error instanceof Contradiction contradiction) {
      return of(HttpStatus.UNPROCESSABLE_ENTITY, "error.contradiction")
          .with(contradiction.errors());
    } else if (error instanceof HttpMessageNotReadableException unreadable) {
      return unreadable(unreadable);
    } else if (error instanceof NotAdmitted refused) {
      return of(HttpStatus.FORBIDDEN, refused.messageKey());
    } else if (error instanceof ProviderUnavailable) {
      return of(HttpStatus.SERVICE_UNAVAILABLE, "error.identity-unavailable").with(retryAfter(10));
    } else if (error instanceof AuthenticationException) {
      return of(HttpStatus.UNAUTHORIZED, "error.not-signed-in");
    } else if (error instanceof AccessDeniedException) {
      return of(HttpStatus.FORBIDDEN);
    } else if (error instanceof MaxUploadSizeExceededException) {
      return of(HttpStatus.PAYLOAD_TOO_LARGE, "error.too-large");
    } else if (error instanceof OptimisticLockingFailureException
        || error instanceof PessimisticLockingFailureException
        || error instanceof DuplicateKeyException) {
      // no message: it would repeat the values that collided
      log.info("answered 409 to {}", error.getClass().getSimpleName());
      return of(HttpStatus.CONFLICT, "error.at-the-same-time");
    } else if (error instanceof CannotCreateTransactionException
        || error instanceof DataAccessResourceFailureException) {
      log.error("the database does not answer", error);
      return of(HttpStatus.SERVICE_UNAVAILABLE, "error.unavailable").with(retryAfter(10));
    }
    List<FieldError> fields = fields(error);
    if (!fields.isEmpty()) {
      return invalid(fields);
    }
    if (error instanceof ErrorResponse known) {
      return of(known.getStatusCode()).with(known.getHeaders());
    }
    log.error("unexpected", error);
    return of(HttpStatus.INTERNAL_SERVER_ERROR);
  }

  /** What there is to say about a status alone. */
  Problem of(HttpStatusCode status) {
    String otherwise = status.is4xxClientError() ? "error.status.400" : "error.status.500";
    String key = "error.status." + status.value();
    return new Problem(status, say(exists(key) ? key : otherwise));
  }

  String title(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null ? "" : known.getReasonPhrase();
  }

  private Problem of(Failure failure) {
    Problem problem =
        new Problem(failure.status(), say(failure.messageKey(), failure.args()))
            .with(failure.errors())
            .with(failure.properties());
    return failure instanceof TryLater later
        ? problem.with(retryAfter(Math.max(1, later.after().toSeconds())))
        : problem;
  }

  private Problem of(HttpStatus status, String key) {
    return new Problem(status, say(key));
  }

  private Problem invalid(List<FieldError> errors) {
    return of(HttpStatus.BAD_REQUEST, "error.invalid").with(errors);
  }

  private Problem unreadable(HttpMessageNotReadableException error) {
    if (!(error.getCause() instanceof JsonMappingException mapping)) {
      return of(HttpStatus.BAD_REQUEST, "error.malformed");
    }
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference part : mapping.getPath()) {
      if (part.getFieldName() == null) {
        path.append('[').append(part.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(part.getFieldName());
      }
    }
    String key =
        mapping instanceof UnrecognizedPropertyException
            ? "form.error.additionalProperties"
            : "form.error.other";
    return invalid(List.of(new FieldError(path.toString(), say(key))));
  }

  private List<FieldError> fields(Throwable error) {
    if (error instanceof MethodArgumentNotValidException invalid) {
      return bound(invalid);
    } else if (error instanceof BindException invalid) {
      return bound(invalid);
    } else if (error instanceof HandlerMethodValidationException invalid) {
      return invalid.getParameterValidationResults().stream()
          .map(
              result ->
                  new FieldError(
                      String.valueOf(result.getMethodParameter().getParameterName()),
                      say("form.error.other")))
          .toList();
    } else if (error instanceof ConstraintViolationException invalid) {
      return invalid.getConstraintViolations().stream()
          .map(one -> new FieldError(one.getPropertyPath().toString(), one.getMessage()))
          .toList();
    } else if (error instanceof MissingServletRequestParameterException missing) {
      return List.of(new FieldError(missing.getParameterName(), say("form.error.required")));
    } else if (error instanceof MethodArgumentTypeMismatchException mismatch) {
      return List.of(new FieldError(mismatch.getName(), say("form.error.other")));
    }
    return List.of();
  }

  private List<FieldError> bound(BindingResult result) {
    return result.getFieldErrors().stream()
        .map(one -> new FieldError(one.getField(), messages.getMessage(one, locale())))
        .toList();
  }

  private static HttpHeaders retryAfter(long seconds) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    return headers;
  }

  private boolean exists(String key) {
    return messages.getMessage(key, null, null, locale()) != null;
  }

  private String say(String key, Object... args) {
    Object[] words = Stream.of(args).map(this::words).toArray();
    return messages.getMessage(key, words, locale());
  }

  /** A time as people say it, in the program's zone; everything else as it is. */
  private Object words(Object arg) {
    return arg instanceof Instant time
        ? DateTimeFormatter.ofPattern("EEE MMM d, h:mm a", locale())
            .format(time.atZone(calendar.zone()))
        : arg;
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
