// A file that is too large is refused before it travels: input[type=file][data-largest] brings the limit in bytes and the
// sentence. The choice is taken back, so that the rest of the form can be sent; the server checks again.
import { fill } from './text.js';

export function listen() {
  document.addEventListener('change', (event) => {
    const input = event.target;
    if (input.type !== 'file' || !input.dataset.largest) return;
    const largest = Number(input.dataset.largest);
    const file = [...input.files].find((one) => one.size > largest);
    show(input, file ? fill(input.dataset.tooLarge, file.name, megabytes(file.size), megabytes(largest)) : '');
    if (file) input.value = '';
  });
  // A form that cannot go without the file stays, and its reason with it.
  document.addEventListener('submit', (event) => {
    const input = event.submitter?.formNoValidate ? null : event.target.querySelector('[data-too-large-now][required]');
    if (!input || input.files.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    input.focus();
  }, true);
}

function show(input, sentence) {
  const id = `${input.id}-error`;
  let place = document.getElementById(id);
  if (!place && !sentence) return;
  if (!place) {
    place = Object.assign(document.createElement('span'), { className: 'usa-error-message', id });
    place.setAttribute('role', 'alert');
    input.before(place);
    input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} ${id}`.trim());
  }
  place.textContent = sentence;
  place.hidden = !sentence;
  input.closest('.field')?.classList.toggle('usa-form-group--error', Boolean(sentence));
  input.toggleAttribute('data-too-large-now', Boolean(sentence));
  if (sentence) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

/** Rounded up: what is over the limit must not look like the limit. */
function megabytes(bytes) {
  return String(Math.ceil((bytes * 10) / 2 ** 20) / 10);
}
