package org.psptracker.web;

import java.util.List;

/** What else a person should read when the application is ready; beans are asked in their order. */
public interface ReadyLines {

  /** Plain lines, each shorter than a terminal is wide. */
  List<String> lines();
}
