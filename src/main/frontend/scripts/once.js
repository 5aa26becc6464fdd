// A form goes out once, and only when the server answers: without a connection the browser would show its own error page in
// place of what was typed. Nothing is shown for 300 ms; then its button says "Sending…" and stays focusable.
import { text } from './text.js';

const BUSY_AFTER_MS = 300;
const ANSWER_WITHIN_MS = 10000;

const reached = new WeakSet(); // forms that were let through

export function listen() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.target) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (!reached.delete(form) && form.querySelector('textarea, select, input:not([type=hidden])')) {
      event.preventDefault();
      reach(form, button);
    }
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

async function reach(form, button) {
  form.querySelector('[data-not-sent]')?.remove();
  if (await answers()) {
    delete form.dataset.sent;
    reached.add(form);
    form.requestSubmit(button?.isConnected ? button : undefined);
    if (!form.dataset.sent) reached.delete(form); // something else held it back
    return;
  }
  release(form);
  const words = document.createElement('p');
  words.className = 'usa-error-message';
  words.dataset.notSent = 'yes';
  words.setAttribute('role', 'alert');
  const place = button?.closest('.actions') ?? button;
  if (place) place.before(words);
  else form.append(words);
  words.textContent = text('notSent');
  form.dispatchEvent(new Event('input', { bubbles: true })); // the draft is still to be saved
}

/** Whether the server can be reached: it is asked for this very script, without its body. */
async function answers() {
  if (!navigator.onLine) return false;
  try {
    await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return true;
  } catch {
    return false;
  }
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
