// Texts come from the page (data attributes filled from the messages), never from scripts.

/** Puts values into a template: fill('{0} of {1}', 3, 6) is '3 of 6'. */
export function fill(template, ...values) {
  return template.replace(/\{(\d+)\}/g, (all, index) => values[index] ?? all);
}

/** A text that the layout keeps on the body, e.g. text('sending') for data-text-sending. */
export function text(name) {
  return document.body.dataset[`text${name[0].toUpperCase()}${name.slice(1)}`] ?? '';
}

/** A number as people write it, with thousands separated. */
export function number(value) {
  return value.toLocaleString(document.documentElement.lang || 'en-US');
}

/** What stands in a field as a number; NaN when it is none. A comma separates thousands and nothing else, as on the server. */
export function typed(value) {
  const digits = value.trim();
  return /^[+-]?((\d+|\d{1,3}(,\d{3})+)(\.\d*)?|\.\d+)$/.test(digits) ? Number(digits.replaceAll(',', '')) : NaN;
}

/** A time of day as people say it: '10:42 AM', in the zone that the page names (data-zone of the body). */
export function timeOfDay(instant) {
  return new Intl.DateTimeFormat(document.documentElement.lang || 'en-US', {
    hour: 'numeric', minute: '2-digit', timeZone: document.body.dataset.zone || undefined,
  }).format(instant);
}

/** The CSRF header of this page as an object to spread into a request's headers. */
export function csrf() {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  return meta('_csrf_header') ? { [meta('_csrf_header')]: meta('_csrf') } : {};
}
