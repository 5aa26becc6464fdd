// A form goes out once. Nothing is shown for 300 ms; then its button says "Sending…" and stays focusable.
import { text } from './text.js';

const BUSY_AFTER_MS = 300;

export function listen() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get' || form.target) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (button?.tagName === 'BUTTON' && button.classList.contains('usa-button')) {
      setTimeout(() => form.dataset.sent && busy(button), BUSY_AFTER_MS);
    }
  });
  // The back button may show this very page again, as it was left.
  window.addEventListener('pageshow', (event) => event.persisted && document.querySelectorAll('form[data-sent]').forEach(release));
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = event.detail.elt?.closest?.('form');
    if (form) release(form);
  });
}

/** Lets a form be sent again and gives its button its own words back. */
export function release(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll('button[data-label]')) {
    button.innerHTML = button.dataset.label;
    delete button.dataset.label;
    button.removeAttribute('aria-disabled');
  }
}

function busy(button) {
  button.dataset.label = button.innerHTML;
  button.textContent = button.dataset.busy || text('sending');
  button.setAttribute('aria-disabled', 'true');
}
