// Drafts: saved 1 s after typing stops, on leaving a field and on leaving the page. form[data-autosave-url] is sent as it
// stands, without files. [data-autosave-status] elements say when it was saved, with the texts they bring along.
import { csrf, fill, timeOfDay } from './text.js';

const AFTER_TYPING_MS = 1000;
const TRY_AGAIN_MS = 15000;

export function listen() {
  document.querySelectorAll('form[data-autosave-url]').forEach(watch);
  document.addEventListener('htmx:load', (event) => event.detail.elt.querySelectorAll('form[data-autosave-url]').forEach(watch));
}

function watch(form) {
  if (form.dataset.autosaved) return;
  form.dataset.autosaved = 'on';
  const draft = { form, dirty: false, running: false, timer: 0, stopped: false, waits: undefined };
  form.addEventListener('input', () => {
    draft.dirty = true;
    later(draft, AFTER_TYPING_MS);
  });
  form.addEventListener('focusout', () => draft.dirty && later(draft, 0));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && draft.dirty && save(draft, true));
  form.addEventListener('submit', (event) => { // the form itself goes out now
    clearTimeout(draft.timer);
    draft.dirty = false;
    if (!draft.running) return;
    event.preventDefault(); // a draft on its way makes a new version: sent beside it, the form would be stale by its own hand
    event.stopPropagation();
    draft.waits = { button: event.submitter };
  });
}

function later(draft, wait) {
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => save(draft, false), wait);
}

/** Sends the form; one request at a time, so that an older one never overtakes a newer one. */
async function save(draft, leaving) {
  const { form } = draft;
  if (draft.running || draft.stopped || !draft.dirty || form.dataset.sent) return;
  draft.running = true;
  draft.dirty = false;
  let outcome = 'failed';
  try {
    const response = await fetch(form.dataset.autosaveUrl, {
      method: form.dataset.autosaveMethod ?? 'POST',
      body: new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string')),
      headers: { ...csrf(), Accept: 'application/json', 'X-Requested-With': 'autosave' },
      keepalive: leaving,
    });
    outcome = await answer(draft, response);
  } catch {
    // No connection: what was typed is still in the page, and is tried again.
  }
  draft.running = false;
  if (outcome === 'saved') document.dispatchEvent(new CustomEvent('autosaved', { detail: { form, clean: !draft.dirty } }));
  if (draft.waits) {
    const { button } = draft.waits;
    draft.waits = undefined;
    form.requestSubmit(button?.isConnected ? button : undefined);
    return;
  }
  if (outcome === 'failed') {
    draft.dirty = true;
    say(form, 'failed');
    later(draft, TRY_AGAIN_MS);
  } else if (draft.dirty) {
    later(draft, AFTER_TYPING_MS);
  }
}

async function answer(draft, response) {
  const { form } = draft;
  if (response.ok && !response.redirected) {
    const saved = response.headers.get('Content-Type')?.includes('json') ? await response.json() : {};
    const version = saved.version !== undefined && form.elements.namedItem(form.dataset.versionField ?? '_version');
    if (version) version.value = saved.version;
    say(form, 'saved', saved.savedAt);
    return 'saved';
  }
  if (response.redirected || [401, 403, 404, 409, 410, 412].includes(response.status)) {
    draft.stopped = true; // trying again cannot help: signed out, taken over or finished by another
    const out = response.redirected || response.status === 401 || response.headers.has('Session-Over');
    if (out) document.dispatchEvent(new CustomEvent('signed-out'));
    say(form, out ? 'signedOut' : 'conflict');
    return 'stopped';
  }
  return response.status === 422 || response.status === 400 ? (say(form, 'invalid'), 'refused') : 'failed';
}

/** @param savedAt by the server's clock: an ISO instant, or a time as people read it; nothing: then now */
function say(form, outcome, savedAt) {
  const places = document.querySelectorAll(form.id ? `[data-autosave-status="${CSS.escape(form.id)}"], [data-autosave-status=""]` : '[data-autosave-status]');
  for (const place of places) {
    const template = place.dataset[outcome] ?? place.dataset.failed ?? '';
    place.querySelector('[data-words]').textContent = fill(template, when(savedAt));
    place.classList.toggle('is-failed', outcome !== 'saved');
    place.hidden = false;
  }
}

function when(savedAt) {
  if (savedAt && !/^\d{4}-\d\d-\d\dT/.test(savedAt)) return savedAt;
  return timeOfDay(savedAt ? new Date(savedAt) : new Date());
}
