// The entry of every page. Each module looks for its own marks in the page and does nothing where there are none;
// pages work as plain links and forms without any of them.
import './uswds.js';
import './htmx.js';
import { listen as autosave } from './autosave.js';
import { listen as copy } from './copy.js';
import { listen as counts } from './counts.js';
import { listen as errors } from './errors.js';
import { listen as files } from './files.js';
import { listen as fold } from './fold.js';
import { listen as inboxKeys } from './inbox-keys.js';
import { listen as keep } from './keep.js';
import { listen as numbers } from './numbers.js';
import { listen as once } from './once.js';
import { listen as reveal } from './reveal.js';
import { listen as rows } from './rows.js';
import { listen as stay } from './stay.js';
import { listen as stepper } from './stepper.js';

for (const module of [errors, once, counts, numbers, stepper, reveal, rows, files, autosave, keep, stay, fold, inboxKeys, copy]) module();

/** The diagram viewer is large: only pages that show a diagram load it. */
async function diagrams(root) {
  const found = root.querySelectorAll('.diagram[data-xml-url]:not([data-ready])');
  if (found.length === 0) return;
  const { draw } = await import('./diagram.js');
  for (const element of found) await draw(element);
}

diagrams(document);
document.addEventListener('htmx:load', (event) => diagrams(event.detail.elt));
document.documentElement.dataset.ready = 'yes';
