// A process drawn with the path that a case took: never editable, the notation itself untouched.
//
// .diagram[data-xml-url] reads the model, [data-path-url] answers {done: [ids], open: [ids], flows: [ids]};
// data-text-here is the word over an open step, data-text-failed what is said when the model cannot be read.
import Viewer from 'bpmn-js/lib/Viewer';

const INK = '#13171f';
const GRAY = '#71767a';
const WALKED = { fill: '#ecf1f7', stroke: '#0b4778' };
const OPEN = { fill: '#fef0c8', stroke: '#c2850c' };
const FONT = '"Public Sans Web", sans-serif';
const PADDING_PX = 20;
const INSIDE_PX = 13;
const LABEL_PX = 12.5;
const DRAWN_LABEL_PX = 11; // the size that the models' label bounds are made for

/** Draws one diagram into its element; on a phone the present step is scrolled into view. */
export async function draw(element) {
  element.dataset.ready = 'drawing';
  try {
    const [xml, path] = await Promise.all([
      read(element.dataset.xmlUrl).then((answer) => answer.text()),
      element.dataset.pathUrl ? read(element.dataset.pathUrl).then((answer) => answer.json()) : {},
      fonts(),
    ]);
    const viewer = new Viewer({
      container: element,
      bpmnRenderer: { defaultStrokeColor: GRAY, defaultFillColor: '#fff', defaultLabelColor: INK },
      textRenderer: {
        defaultStyle: { fontFamily: FONT, fontSize: INSIDE_PX, lineHeight: 1.2 },
        externalStyle: { fontSize: LABEL_PX, lineHeight: 1.2 },
      },
    });
    await viewer.importXML(xml);
    widenLabels(viewer);
    fit(element, viewer);
    colour(viewer, path, element.dataset.textHere);
    quieten(element);
    scrollToPresent(element, viewer, path);
    element.dataset.ready = 'yes';
  } catch (failure) {
    console.error(failure);
    element.dataset.ready = 'failed';
    element.classList.add('is-failed');
    element.textContent = element.dataset.textFailed ?? '';
  }
}

async function read(url) {
  const answer = await fetch(url, { headers: { 'X-Requested-With': 'diagram' } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

/** Texts are measured while drawing, so their faces must be there. */
async function fonts() {
  await Promise.all([400, 600, 700].map((weight) => document.fonts.load(`${weight} 14px ${FONT}`).catch(() => null)));
}

/** Labels are drawn a little larger than in a modeler: their boxes grow about the middle, so that lines break as drawn. */
function widenLabels(viewer) {
  const elements = viewer.get('elementRegistry');
  const growth = LABEL_PX / DRAWN_LABEL_PX;
  for (const label of elements.filter((each) => each.labelTarget)) {
    label.x -= (label.width * (growth - 1)) / 2;
    label.y -= (label.height * (growth - 1)) / 2;
    label.width *= growth;
    label.height *= growth;
    viewer.get('graphicsFactory').update('shape', label, elements.getGraphics(label));
  }
}

function colour(viewer, { done = [], open = [], flows = [] }, here) {
  const elements = viewer.get('elementRegistry');
  const graphics = viewer.get('graphicsFactory');
  const canvas = viewer.get('canvas');
  const paint = (id, { fill, stroke }, marker) => {
    const element = elements.get(id);
    if (!element) return;
    element.di.set('bioc:fill', fill);
    element.di.set('bioc:stroke', stroke);
    graphics.update(element.waypoints ? 'connection' : 'shape', element, elements.getGraphics(element));
    canvas.addMarker(id, marker);
    for (const label of element.labels ?? []) graphics.update('shape', label, elements.getGraphics(label));
  };
  const now = new Set(open);
  for (const id of [...flows, ...done]) if (!now.has(id)) paint(id, WALKED, 'is-walked');
  for (const id of open) paint(id, OPEN, 'is-open');
  if (!here) return;
  for (const id of open) {
    if (!elements.get(id)) continue;
    const flag = document.createElement('span');
    flag.className = 'here';
    flag.textContent = here;
    viewer.get('overlays').add(id, { position: { top: -34, left: 8 }, html: flag });
  }
}

function fit(element, viewer) {
  const canvas = viewer.get('canvas');
  const box = canvas.viewbox().inner;
  const scale = Math.min((element.clientWidth - 2 * PADDING_PX) / box.width, (element.clientHeight - 2 * PADDING_PX) / box.height);
  const width = element.clientWidth / scale;
  const height = element.clientHeight / scale;
  canvas.viewbox({ x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height });
}

function scrollToPresent(element, viewer, { open = [], done = [] }) {
  const scroller = element.parentElement;
  if (scroller.scrollWidth <= scroller.clientWidth) return;
  const elements = viewer.get('elementRegistry');
  const present = elements.get(open.find((id) => elements.get(id)) ?? done.findLast((id) => elements.get(id)));
  if (!present) return;
  const view = viewer.get('canvas').viewbox();
  const middle = (present.x + (present.width ?? 0) / 2 - view.x) * (element.clientWidth / view.width);
  scroller.scrollLeft = middle - scroller.clientWidth / 2;
}

/** The region around it takes the focus and has the name; the drawing itself adds no stops for the keyboard. */
function quieten(element) {
  for (const svg of element.querySelectorAll('svg')) {
    svg.setAttribute('focusable', 'false');
    svg.removeAttribute('tabindex');
  }
}
