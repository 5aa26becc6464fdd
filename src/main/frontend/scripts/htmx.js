// htmx as the pages use it: no eval, no injected style (see the htmx-config meta element of the layout),
// the CSRF token in a header, and the focus where the person asked for it.
import htmx from 'htmx.org';

window.htmx = htmx;
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener('htmx:configRequest', (event) => {
  const header = meta('_csrf_header');
  if (header && event.detail.verb !== 'get') event.detail.headers[header] = meta('_csrf');
});

// Whoever asked for a region (data-focus="#id" on the link or form) is taken to it; for others the focus stays put.
document.addEventListener('htmx:afterSettle', (event) => {
  const asked = event.detail.requestConfig?.elt?.dataset?.focus;
  const heading = asked && document.querySelector(asked);
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
  heading.focus();
});
