// Fields that matter only after a certain answer: [data-only-when="decision"][data-is="DEFER REFER"] shows while the field of
// that name has one of those values. Without scripts all of them show; one with an error in it always does.
export function listen() {
  show(document);
  document.addEventListener('change', (event) => show(event.target.form ?? document));
  document.addEventListener('htmx:load', (event) => show(event.detail.elt));
}

function show(root) {
  for (const part of root.querySelectorAll?.('[data-only-when]') ?? []) {
    const form = part.closest('form');
    const given = form ? new FormData(form).getAll(part.dataset.onlyWhen) : [];
    const wanted = part.dataset.is.split(' ');
    part.hidden = !given.some((value) => wanted.includes(value)) && !part.querySelector('.usa-form-group--error, [aria-invalid=true]');
  }
}
