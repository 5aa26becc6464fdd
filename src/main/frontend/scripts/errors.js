// The error summary takes the focus, also after a partial answer, and its links go into the field itself.
export function listen() {
  focusSummary(document);
  document.addEventListener('htmx:afterSettle', (event) => focusSummary(event.detail.elt ?? document));
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('#error-summary a[href^="#"]');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    field.focus({ preventScroll: true });
    const label = field.labels?.[0] ?? field;
    (field.closest('fieldset') ?? label).scrollIntoView({ block: 'start' });
  });
}

/** @param {ParentNode} root where a summary may have come in */
export function focusSummary(root) {
  const summary = root.querySelector?.('#error-summary') ?? (root.id === 'error-summary' ? root : null);
  summary?.focus({ preventScroll: root !== document });
}
