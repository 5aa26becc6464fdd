// Numbers are judged on leaving their field, by the bounds that the server holds them to: input[data-number] is "integer" or
// "number", data-min and data-max bound it. The words are the page's (data-text-number-… of the body); the server has the last one.
import { fill, number, text, typed } from './text.js';

export function listen() {
  document.addEventListener('change', (event) => event.target.matches?.('input[data-number]') && judge(event.target));
  document.addEventListener('input', (event) => {
    const input = event.target;
    if (input.matches?.('input[data-number][data-judged]') && !fault(input)) judge(input); // mended: the word goes at once
  });
}

/** @returns {string} what is wrong with the number in this field, in words; nothing when it may be sent */
export function fault(input) {
  if (input.value.trim() === '') return '';
  const value = typed(input.value);
  const whole = input.dataset.number === 'integer';
  if (Number.isNaN(value) || (whole && !Number.isInteger(value))) return text(whole ? 'numberWhole' : 'numberAny');
  const { min, max } = input.dataset;
  if (min !== undefined && value < Number(min)) return fill(text('numberLow'), number(Number(min)));
  if (max !== undefined && value > Number(max)) return fill(text('numberHigh'), number(Number(max)));
  return '';
}

/** Puts the word where the server would, or takes it away. */
function judge(input) {
  const words = fault(input);
  const id = `${input.id}-error`;
  const group = input.closest('.field');
  let place = document.getElementById(id);
  if (!words && !place) return;
  if (!place) {
    place = document.createElement('span');
    place.className = 'usa-error-message';
    place.id = id;
    const row = input.closest('.num-row');
    if (row) row.firstElementChild.append(place);
    else input.before(place);
  }
  place.textContent = words;
  place.hidden = !words;
  const others = (input.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((one) => one && one !== id);
  input.setAttribute('aria-describedby', (words ? [...others, id] : others).join(' '));
  input.classList.toggle('usa-input--error', Boolean(words) && input.classList.contains('usa-input'));
  group?.classList.toggle('usa-form-group--error', Boolean(words));
  input.dataset.judged = 'yes';
  if (words) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}
