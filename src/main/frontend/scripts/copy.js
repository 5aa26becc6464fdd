// A button that copies a field: [data-copy="id of the field"], [data-copied="what is said then"]. Without scripts it stays hidden,
// and the field is marked and copied by hand.
export function listen() {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const field = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener('click', async () => {
      field.select();
      await navigator.clipboard.writeText(field.value);
      const said = button.parentElement.querySelector('[role=status]');
      if (said) said.textContent = button.dataset.copied;
    });
  }
}
