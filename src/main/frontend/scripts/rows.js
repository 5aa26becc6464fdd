// Rows that come and go (goals, activities, next steps). The server adds and removes them, so that numbering, nesting and
// defaults live in one place: the button sends the form as it stands, and only the set of rows is taken from the answer.
export function listen() {
  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('button[name="_add"], button[name="_remove"]');
    const form = button?.form;
    if (!form || form.dataset.sent) return;
    event.preventDefault();
    if (form.dataset.rowsBusy) return;
    form.dataset.rowsBusy = 'yes';
    const changed = await exchange(form, button);
    delete form.dataset.rowsBusy;
    if (!changed) form.requestSubmit(button.isConnected ? button : undefined);
  });
}

/** @returns {Promise<boolean>} whether the answer held the set of rows and it was put in place */
async function exchange(form, button) {
  const set = outermost(button);
  if (!set) return false;
  try {
    const action = button.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href;
    const response = await fetch(action, { method: 'POST', body: body(form, button) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector(`[data-rows="${CSS.escape(set.dataset.rows)}"]`);
    if (!fresh) return false;
    set.replaceWith(document.adoptNode(fresh));
    window.htmx?.process(fresh);
    focusRow(fresh, button);
    fresh.dispatchEvent(new Event('input', { bubbles: true })); // the draft has changed
    return true;
  } catch {
    return false;
  }
}

/** Nested rows are exchanged with the rows around them: their numbers may change too. */
function outermost(button) {
  let set = button.closest('[data-rows]');
  for (let up = set?.parentElement.closest('[data-rows]'); up; up = up.parentElement.closest('[data-rows]')) set = up;
  return set;
}

function body(form, button) {
  const data = new FormData(form, button);
  if (form.enctype === 'multipart/form-data') {
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name); // files stay in their inputs
    return data;
  }
  return new URLSearchParams([...data].filter(([, value]) => typeof value === 'string'));
}

/** Added: into the new row's first field. Removed: to the button that adds one. */
function focusRow(set, button) {
  const path = button.value.replace(/\[\d+\]$/, '');
  const inner = set.dataset.rows === path ? set : set.querySelector(`[data-rows="${CSS.escape(path)}"]`) ?? set;
  const rows = [...inner.querySelectorAll('.row')].filter((row) => row.closest('[data-rows]') === inner);
  const field = button.name === '_add' && rows.at(-1)?.querySelector('input:not([type=hidden]), select, textarea');
  (field || inner.querySelector(`button[name="_add"][value="${CSS.escape(path)}"]`))?.focus();
}
