// Says before a session ends that it will, and when. The page brings body[data-stay-idle|most|warning] (seconds) and
// dialog.stay. Nothing here calls the server by itself: only "Stay signed in" does. Tabs tell each other through
// localStorage: what one of them hears from the server counts for all.
import { csrf, fill, timeOfDay } from './text.js';

const SEEN = 'psp-seen'; // localStorage: { at, most } by this machine's clock, or { out: true }
const LOOK_MS = 1000;
const LAST_MINUTE_MS = 60_000;

let dialog;
let stay; // { idle, warning } in ms, { seen, most } as times
let phase = 'quiet';

export function listen() {
  const { stayIdle, stayMost, stayWarning } = document.body.dataset;
  dialog = document.querySelector('dialog.stay');
  if (!dialog || !stayIdle) return;
  const now = Date.now();
  stay = { idle: stayIdle * 1000, warning: stayWarning * 1000, seen: now, most: now + stayMost * 1000 };
  tell();
  window.addEventListener('storage', (event) => event.key === SEEN && hear(JSON.parse(event.newValue ?? '{}')));
  document.addEventListener('htmx:afterRequest', (event) => event.detail.successful && seen());
  document.addEventListener('autosaved', seen);
  document.addEventListener('signed-out', () => over('ended'));
  document.addEventListener('submit', (event) => event.target.action?.endsWith('/sign-out') && localStorage.setItem(SEEN, '{"out":true}'));
  document.addEventListener('visibilitychange', look); // a machine that slept looks at once
  dialog.addEventListener('cancel', (event) => phase === 'over' && event.preventDefault());
  dialog.addEventListener('close', () => phase === 'warned' && end() === ends('idle') && ask());
  dialog.querySelector('[data-stay]').addEventListener('click', (event) => { event.preventDefault(); dialog.close(); });
  setInterval(look, LOOK_MS);
}

const ends = (why) => (why === 'idle' ? stay.seen + stay.idle : stay.most);
const end = () => Math.min(ends('idle'), ends('most'));

function seen() {
  stay.seen = Date.now();
  tell();
  look();
}

function tell() {
  localStorage.setItem(SEEN, JSON.stringify({ at: stay.seen, most: stay.most }));
}

function hear({ at, most, out }) {
  if (out) {
    over('out');
    return;
  }
  if (!at || phase === 'over') return;
  stay.seen = Math.max(stay.seen, at);
  if (most) stay.most = most;
  look();
}

function look() {
  const left = end() - Date.now();
  if (phase === 'over') return;
  if (left <= 0) over('ended');
  else if (left <= stay.warning && phase === 'quiet') warn();
  else if (left > stay.warning && phase !== 'quiet') calm();
  else if (left <= LAST_MINUTE_MS && phase === 'warned') say('lastMinute');
}

function warn() {
  phase = 'warned';
  const idle = end() === ends('idle');
  words(idle ? 'idle' : 'most');
  dialog.querySelector('[data-stay]').textContent = dialog.dataset[idle ? 'doStay' : 'doClose'];
  if (!dialog.open) dialog.showModal();
}

/** Another tab, or the answer to "Stay signed in", has moved the end. */
function calm() {
  phase = 'quiet';
  say('');
  if (dialog.open) dialog.close();
}

async function ask() {
  try {
    const answer = await fetch(dialog.dataset.url, { method: 'POST', headers: { ...csrf(), Accept: 'application/json' } });
    if (!answer.ok || answer.redirected) {
      over('ended');
      return;
    }
    const { most } = await answer.json();
    phase = 'quiet';
    stay.most = Date.now() + most * 1000;
    seen();
  } catch {
    phase = 'quiet'; // no connection: the warning comes again
    setTimeout(look, LOOK_MS);
  }
}

/** What was typed is kept (keep.js hears the event); the page itself is covered, for it may show a case. */
function over(why) {
  if (phase === 'over') return;
  phase = 'over';
  document.dispatchEvent(new CustomEvent('session-over', { detail: why }));
  words(why);
  say('');
  dialog.classList.add('is-over');
  dialog.querySelector('[data-stay]').hidden = true;
  dialog.querySelector('[data-leave]').hidden = true;
  dialog.querySelector('[data-again]').hidden = false;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('[data-again]').focus();
}

function words(which) {
  const at = timeOfDay(new Date(phase === 'over' ? Math.min(end(), Date.now()) : end()));
  dialog.querySelector('h2').textContent = dialog.dataset[phase === 'over' ? 'titleOver' : 'title'];
  dialog.querySelector('[data-words]').textContent = fill(dialog.dataset[`text${which[0].toUpperCase()}${which.slice(1)}`], at);
}

/** Once in the last minute, politely; a countdown would never let a screen reader finish. */
function say(what) {
  const place = dialog.querySelector('[role=status]');
  const sentence = what ? dialog.dataset[what] : '';
  if (place.textContent !== sentence) place.textContent = sentence;
}
