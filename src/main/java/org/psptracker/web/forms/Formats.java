package org.psptracker.web.forms;

/**
 * What texts of one kind look like, wherever they are asked for: in pages, in calls and schemas.
 */
public final class Formats {

  /**
   * An address to which mail can be sent: a plain local part (RFC 5321, without quotes) at a domain
   * with at least one dot.
   */
  public static final String EMAIL =
      "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
          + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
          + "[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$";

  /**
   * A telephone number as people write it: seven digits or more, perhaps with an extension; or
   * nothing, which is for the form to refuse where it needs one.
   */
  public static final String PHONE =
      "^$|^(?=([^0-9]*[0-9]){7})[+(]{0,2}[0-9][0-9 ()./-]*,? ?(([Ee][Xx][Tt]\\.?|[Xx#]) ?[0-9]{1,8})?$";

  private Formats() {}
}
