package org.psptracker.cases.reading;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads with an eye on the time, in one thread of its own. A parser that does not hear that it is
 * to stop keeps that thread; until it ends, no other file is read, so that there is one at most.
 */
@Component
class TimedReading implements DisposableBean {

  private final FileText text;
  private final ReadingSettings settings;
  private final ThreadPoolExecutor reader =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work, "attachment-reader");
            thread.setDaemon(true);
            return thread;
          });

  TimedReading(FileText text, ReadingSettings settings) {
    this.text = text;
    this.settings = settings;
  }

  /** Whether an earlier file still keeps the thread. */
  boolean isBusy() {
    return reader.getActiveCount() > 0;
  }

  /** {@link FileText#of} in time. */
  Optional<String> of(String mediaType, byte[] content)
      throws ExecutionException, TimeoutException, InterruptedException {
    return inTime(() -> text.of(mediaType, content));
  }

  <T> T inTime(Callable<T> work) throws ExecutionException, TimeoutException, InterruptedException {
    Future<T> reading = reader.submit(work);
    try {
      return reading.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      reading.cancel(true);
    }
  }

  @Override
  public void destroy() {
    reader.shutdownNow();
  }
}
