// On phones a bar of filters starts folded, so that the work comes first: [data-fold] in a .bar opens and closes its .foldable parts.
// data-folded="false" keeps it open, for instance while a filter is set. Without script, and on wide screens, all of it shows.
const narrow = matchMedia('(max-width: 39.99em)');

export function listen() {
  document.querySelectorAll('.bar [data-fold]').forEach((button) => {
    const fold = (folded) => {
      button.closest('.bar').classList.toggle('is-folded', folded);
      button.setAttribute('aria-expanded', String(!folded));
    };
    const fit = () => {
      button.hidden = !narrow.matches;
      fold(narrow.matches && button.dataset.folded === 'true');
    };
    button.addEventListener('click', () => fold(button.getAttribute('aria-expanded') === 'true'));
    narrow.addEventListener('change', fit);
    fit();
  });
}
