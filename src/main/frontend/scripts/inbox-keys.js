// Keys of the inbox: J K move (the focus follows), Enter opens, R reassigns, S snoozes, / finds, ? tells all of them.
// Off while typing and when switched off (WCAG 2.1.4). Coming back finds the row and the scroll as they were.
//
// .inbox tr[data-task] are the rows (each with an id), the link in .what opens one; [data-key=r] and [data-key=s], in the row or in the
// preview, are the links behind the letters; a row hears "task-selected" when it becomes the present one.
const SWITCH = 'inbox-keys'; // localStorage: 'off' or nothing

export function listen() {
  toggles();
  if (!document.querySelector('.bar, .inbox')) return;
  // htmx fetches the preview of a chosen row, so it must have read the page first
  document.addEventListener('htmx:load', begin, { once: true });
  // on the document, for filters exchange the table
  document.addEventListener('focusin', (event) => select(event.target.closest?.('.inbox tr[data-task]'), false));
  document.addEventListener('keydown', press);
  window.addEventListener('pagehide', remember);
}

function begin() {
  comeBack();
  if (!present() && document.querySelector('.preview')?.offsetParent) select(rows()[0], false);
}

const PAUSE = 80; // ms: who holds J down asks for one preview, not for forty
let pending;

const rows = () => [...document.querySelectorAll('.inbox tr[data-task]')];
const present = () => document.querySelector('.inbox tr[data-task].is-selected');
const off = () => localStorage.getItem(SWITCH) === 'off';
const typing = (target) => target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName);

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || off() || document.querySelector('dialog[open]')) return;
  const act = { j: () => move(1), k: () => move(-1), r: () => follow('r'), s: () => follow('s'), '/': find, '?': help, Enter: () => open(event) }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act && act() !== false) event.preventDefault();
}

function move(by) {
  const all = rows();
  if (all.length === 0) return false;
  const at = all.indexOf(present());
  select(all[Math.min(all.length - 1, Math.max(0, at < 0 && by > 0 ? 0 : at + by))], true);
}

/** Marks a row as the present one; htmx fetches its preview when it hears the event. */
function select(row, focus) {
  if (!row) return;
  if (focus) row.querySelector('.what a')?.focus();
  if (row === present()) return;
  present()?.classList.remove('is-selected');
  row.classList.add('is-selected');
  clearTimeout(pending);
  pending = setTimeout(() => row.dispatchEvent(new CustomEvent('task-selected', { bubbles: true })), PAUSE);
}

function open(event) {
  if (event.target.closest('a, button, summary')) return false; // the focused link does it by itself
  const link = present()?.querySelector('.what a');
  if (!link) return false;
  link.click();
}

function follow(key) {
  const link = present()?.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`.preview [data-key="${key}"]`);
  if (!link) return false;
  link.click();
}

function find() {
  const field = document.querySelector('.bar input[type=search]');
  if (!field) return false;
  field.focus();
  field.select();
}

function help() {
  const dialog = document.querySelector('dialog.keys-help');
  if (!dialog) return false;
  dialog.showModal();
}

/** Buttons that show the help and that switch the keys off and on, each with both its words. */
function toggles() {
  const show = () => {
    document.querySelector('.keys')?.classList.toggle('is-off', off());
    document.querySelectorAll('[data-keys-switch]').forEach((button) => {
      button.textContent = off() ? button.dataset.turnOn : button.dataset.turnOff;
    });
  };
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-keys-help]')) help();
    if (event.target.closest?.('[data-keys-switch]')) {
      if (off()) localStorage.removeItem(SWITCH);
      else localStorage.setItem(SWITCH, 'off');
      show();
    }
  });
  show();
}

const place = () => `inbox ${location.pathname}${location.search}`;

function remember() {
  const task = present()?.id;
  sessionStorage.setItem(place(), JSON.stringify({ task, y: window.scrollY }));
}

function comeBack() {
  const kept = JSON.parse(sessionStorage.getItem(place()) ?? 'null');
  const row = kept && rows().find((each) => each.id === kept.task);
  if (!row) return;
  select(row, false);
  window.scrollTo({ top: kept.y, behavior: 'instant' });
  row.querySelector('.what a')?.focus({ preventScroll: true });
}
