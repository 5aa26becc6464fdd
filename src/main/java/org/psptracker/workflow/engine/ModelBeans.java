package org.psptracker.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.StepDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The names that expressions in models can use: automatic acts, and {@code due} for timers. Acts
 * are looked up on first use, since some of them need the engine.
 */
@Component
class ModelBeans extends HashMap<Object, Object> {

  private static final long serialVersionUID = 1L;

  private final transient ObjectProvider<Automatic> works;
  private final transient ObjectProvider<StepDesk> desk;
  private transient @Nullable Map<String, AutomaticDelegate> acts;

  ModelBeans(ObjectProvider<Automatic> works, ObjectProvider<StepDesk> desk) {
    this.works = works;
    this.desk = desk;
    put("due", new DueTimes(desk::getObject));
  }

  @Override
  public boolean containsKey(Object key) {
    return super.containsKey(key) || acts().containsKey(key);
  }

  @Override
  public @Nullable Object get(Object key) {
    Object own = super.get(key);
    return own != null ? own : acts().get(key);
  }

  synchronized Map<String, AutomaticDelegate> acts() {
    if (acts == null) {
      Map<String, AutomaticDelegate> found = new TreeMap<>();
      works.forEach(
          work ->
              found.put(
                  StringUtils.uncapitalize(ClassUtils.getUserClass(work).getSimpleName()),
                  new AutomaticDelegate(work, desk::getObject)));
      acts = found;
    }
    return acts;
  }
}
