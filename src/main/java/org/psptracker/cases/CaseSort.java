package org.psptracker.cases;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.psptracker.web.Keyset;

/** Orders of a list of cases; each is total, since the key breaks ties. */
enum CaseSort {
  NEWEST("-filedAt", Value.TIME, true),
  OLDEST("filedAt", Value.TIME, false),
  REFERENCE("reference", Value.REFERENCE, false),
  REFERENCE_DOWN("-reference", Value.REFERENCE, true);

  /** What is sorted by, and how it travels in the address. */
  private enum Value {
    TIME(
        "c.filed_at",
        "cast(extract(epoch from c.filed_at) * 1000000 as bigint)",
        "timestamptz 'epoch' + cast(:afterValue as bigint) * interval '1 microsecond'",
        "\\d{1,17}"),
    REFERENCE("c.reference", "c.reference", ":afterValue", "PSP-[0-9-]{1,40}");

    private final String column;
    private final String encode;
    private final String decode;
    private final Pattern shape;

    Value(String column, String encode, String decode, String shape) {
      this.column = column;
      this.encode = encode;
      this.decode = decode;
      this.shape = Pattern.compile(shape);
    }
  }

  private final String parameter;
  private final Value value;
  private final boolean descending;

  CaseSort(String parameter, Value value, boolean descending) {
    this.parameter = parameter;
    this.value = value;
    this.descending = descending;
  }

  static Optional<CaseSort> of(String parameter) {
    return Arrays.stream(values()).filter(sort -> sort.parameter.equals(parameter)).findFirst();
  }

  /** As in the address; a minus means downwards. */
  String parameter() {
    return parameter;
  }

  /** The sort value of a row, as {@link Keyset#value()} keeps it. */
  String sortValue() {
    return "cast(" + value.encode + " as text) as sort_value";
  }

  String orderBy() {
    String direction = descending ? " desc" : "";
    return value.column + direction + ", c.id" + direction;
  }

  boolean fits(Keyset after) {
    return after.order().equals(parameter) && value.shape.matcher(after.value()).matches();
  }

  /** Rows behind the one with parameters {@code afterValue} and {@code afterId}. */
  String after() {
    return "(%s, c.id) %s (%s, :afterId)"
        .formatted(value.column, descending ? "<" : ">", value.decode);
  }
}
