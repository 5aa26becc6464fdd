// "1,767 of 2,000 characters left" under a text: [data-count-for] holds the templates, the server enforces the limit.
import { fill, number } from './text.js';

const SAY_AFTER_MS = 1000; // a reader hears the count once typing rests, not at every key

export function listen() {
  document.querySelectorAll('[data-count-for]').forEach(show);
  document.addEventListener('htmx:load', (event) => event.detail.elt.querySelectorAll('[data-count-for]').forEach(show));
  document.addEventListener('input', (event) => {
    const count = event.target.id && document.querySelector(`[data-count-for="${CSS.escape(event.target.id)}"]`);
    if (count) show(count);
  });
}

/** Writes the count; a short text's count (data-quiet) only shows once four fifths are used. */
function show(count) {
  const field = document.getElementById(count.dataset.countFor);
  if (!field) return;
  const max = Number(count.dataset.max);
  const used = field.value.replace(/\r?\n/g, '\r\n').length; // as it is sent
  const left = max - used;
  count.hidden = 'quiet' in count.dataset && used < max * 0.8;
  count.classList.toggle('is-over', left < 0);
  const template = left === 1 ? count.dataset.one : left < -1 ? count.dataset.over : left < 0 ? count.dataset.overOne : count.dataset.left;
  const words = fill(template, number(Math.abs(left)), number(max));
  count.querySelector('[data-seen]').textContent = words;
  clearTimeout(count.pending);
  count.pending = setTimeout(() => { count.querySelector('[data-heard]').textContent = words; }, SAY_AFTER_MS);
}
