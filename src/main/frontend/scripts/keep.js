// What was typed outlives a session that ends: kept in this tab (sessionStorage) for the same person and the same form, put
// back once after signing in again, and forgotten when the form or its draft arrives, or the person signs out. Forms with a
// password are left alone; so are hidden fields and files. A form that came back with what is wrong takes the address of the page
// it was on: the browser would not show the answer to a form a second time, but it shows that page, and what was typed is put back.
import { text } from './text.js';

const PREFIX = 'kept ';
const LONGEST = 200_000; // characters of one form

export function listen() {
  const rejected = standWhereTheFormWas();
  const person = document.body.dataset.person;
  if (!person || document.body.dataset.expired) {
    sessionOver(); // the front page, the sign-in page, or the page that says the form was too old
  } else {
    settle();
    document.querySelectorAll('form').forEach((form) => keepable(form) && (rejected ? save(form, 'rejected') : putBack(form)));
    document.addEventListener('input', remember);
    document.addEventListener('change', remember);
    document.addEventListener('submit', sent);
    document.addEventListener('autosaved', ({ detail: { form, clean } }) => clean && sessionStorage.removeItem(keyOf(form)));
  }
  document.addEventListener('session-over', (event) => (event.detail === 'out' ? forget() : sessionOver()));
}

const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
const read = (key) => JSON.parse(sessionStorage.getItem(key) ?? 'null');
const write = (key, kept) => {
  const written = JSON.stringify(kept);
  if (written.length <= LONGEST) sessionStorage.setItem(key, written);
};

function keepable(form) {
  return form.method === 'post' && !form.querySelector('input[type=password]') && fields(form).length > 0;
}

function fields(form) {
  return [...form.elements].filter((field) => field.name && !['hidden', 'file', 'password', 'submit', 'button'].includes(field.type) && field.tagName !== 'BUTTON');
}

function keyOf(form) {
  return `${PREFIX}${document.body.dataset.person} ${location.pathname} ${new URL(form.action, location.href).pathname}`;
}

function remember(event) {
  const form = event.target.form;
  if (form && keepable(form)) save(form, read(keyOf(form))?.state === 'rejected' ? 'rejected' : 'typed');
}

const arrival = () => performance.getEntriesByType('navigation')[0];

function standWhereTheFormWas() {
  if (arrival()?.responseStatus !== 422 || !document.referrer) return false;
  const page = new URL(document.referrer);
  if (page.origin !== location.origin) return false;
  history.replaceState(history.state, '', page.pathname + page.search);
  return true;
}

function save(form, state = 'typed') {
  const values = fields(form)
    .filter((field) => !['radio', 'checkbox'].includes(field.type) || field.checked)
    .map((field) => [field.name, field.value]);
  write(keyOf(form), { values, state });
}

function sent(event) {
  const form = event.target;
  if (form.action?.endsWith('/sign-out')) {
    forget();
    return;
  }
  if (!keepable(form) || event.defaultPrevented) return;
  save(form);
  const kept = read(keyOf(form));
  if (kept) write(keyOf(form), { ...kept, state: 'sent' });
}

/** A page of somebody signed in: what was sent has arrived, or stands in this page's form again. */
function settle() {
  for (const key of keys()) {
    if (read(key)?.state === 'sent') sessionStorage.removeItem(key);
  }
}

function sessionOver() {
  for (const key of keys()) write(key, { ...read(key), state: 'over' });
}

function forget() {
  keys().forEach((key) => sessionStorage.removeItem(key));
}

function putBack(form) {
  const kept = read(keyOf(form));
  const comeBack = kept?.state === 'rejected' && ['back_forward', 'reload'].includes(arrival()?.type);
  if (kept?.state === 'rejected' && !comeBack) sessionStorage.removeItem(keyOf(form)); // begun anew
  if (kept?.state !== 'over' && !comeBack) return;
  for (const field of fields(form)) {
    const values = kept.values.filter(([name]) => name === field.name).map(([, value]) => value);
    if (['radio', 'checkbox'].includes(field.type)) field.checked = values.includes(field.value);
    else if (field.tagName === 'SELECT' && field.multiple) [...field.options].forEach((option) => { option.selected = values.includes(option.value); });
    else if (values.length > 0) field.value = values[0];
  }
  for (const kind of ['input', 'change']) form.dispatchEvent(new Event(kind, { bubbles: true }));
  write(keyOf(form), { ...kept, state: comeBack ? 'rejected' : 'typed' });
  if (comeBack) return; // nobody was away
  const note = document.createElement('p');
  note.className = 'put-back';
  note.setAttribute('role', 'status');
  note.dataset.putBack = 'yes';
  form.prepend(note);
  note.textContent = text('putBack'); // after it is in the page, so that it is announced
}
