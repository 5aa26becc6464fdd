// Numbers by tapping: .stepper holds a typed number between two 44-px buttons; an output of the group holds the sum.
import { fault } from './numbers.js';
import { fill, number, typed } from './text.js';

export function listen() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('.stepper button[data-by]');
    if (!button) return;
    const input = button.parentElement.querySelector('input');
    const before = input.value.trim() === '' ? 0 : typed(input.value);
    if (Number.isNaN(before)) return input.focus(); // what stands there is no number, and not ours to throw away
    const value = before + Number(button.dataset.by);
    const low = input.dataset.min === undefined ? -Infinity : Number(input.dataset.min);
    const high = input.dataset.max === undefined ? Infinity : Number(input.dataset.max);
    input.value = String(Math.round(Math.min(high, Math.max(low, value)) * 100) / 100);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  document.addEventListener('input', totals);
  totals();
}

/** An output[data-sum] adds up the numbers in its fieldset, or those named by its for attribute; what the form would refuse is left out. */
function totals() {
  for (const output of document.querySelectorAll('output[data-sum]')) {
    const inputs = output.htmlFor.length
      ? [...output.htmlFor].map((id) => document.getElementById(id)).filter(Boolean)
      : [...output.closest('fieldset').querySelectorAll('.stepper input')];
    const sum = Math.round(inputs.reduce((all, input) => all + (fault(input) ? 0 : typed(input.value) || 0), 0) * 100) / 100;
    output.textContent = fill(sum === 1 && output.dataset.one ? output.dataset.one : output.dataset.sum, number(sum));
  }
}
