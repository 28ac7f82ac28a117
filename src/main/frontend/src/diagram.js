import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import {text} from './texts.js';
import {wakeEach} from './wake.js';

const READABLE = 0.75;
// Leaves air between the picture and its frame
const MARGIN = 0.94;

/** Draws the process of a dossier with the steps passed and the current ones marked. */
async function draw(place) {
  const current = idsIn(place.dataset.current);
  try {
    const response = await fetch(place.dataset.diagram, {headers: {Accept: 'application/xml'}});
    if (!response.ok) {
      throw new Error(`diagram ${response.status}`);
    }
    const xml = await response.text();
    place.textContent = '';
    // The wheel scrolls the page, not the picture: a long page must not get stuck on it
    const viewer = new NavigatedViewer({container: place, zoomScroll: {enabled: false}});
    await viewer.importXML(xml);
    mark(viewer, idsIn(place.dataset.done), 'km-done');
    mark(viewer, current, 'km-current');
    describe(viewer, place, current);
    const views = viewsOf(viewer, current);
    place.after(toolsOf(place, views, current.length > 0));
    // The whole picture cannot be read on most screens, so it opens where the dossier is
    current.length ? views.toCurrentStep() : views.wholePicture();
  } catch {
    place.textContent = text(place, 'diagramMissing');
  }
}

function idsIn(list) {
  return (list ?? '').split(',').map(id => id.trim()).filter(Boolean);
}

function mark(viewer, ids, marker) {
  const elements = viewer.get('elementRegistry');
  ids.filter(id => elements.get(id)).forEach(id => viewer.get('canvas').addMarker(id, marker));
}

function describe(viewer, place, current) {
  const elements = viewer.get('elementRegistry');
  const names = current.map(id => elements.get(id)?.businessObject.name).filter(Boolean).join(', ');
  const label = text(place, 'diagramLabel', names || text(place, 'noCurrentStep'));
  const picture = place.querySelector('.djs-container > svg');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  picture.tabIndex = 0;
}

function viewsOf(viewer, current) {
  const canvas = viewer.get('canvas');
  const centre = id => {
    const {x, y, width, height} = viewer.get('elementRegistry').get(id);
    return {x: x + width / 2, y: y + height / 2};
  };
  return {
    zoomIn: () => canvas.zoom(canvas.zoom() * 1.25),
    zoomOut: () => canvas.zoom(canvas.zoom() / 1.25),
    wholePicture: () => {
      canvas.zoom('fit-viewport', 'auto');
      canvas.zoom(canvas.zoom() * MARGIN, 'auto');
    },
    toCurrentStep: () => {
      const target = current.find(id => viewer.get('elementRegistry').get(id));
      if (target) {
        canvas.zoom(READABLE);
        const {width, height} = canvas.viewbox();
        const {x, y} = centre(target);
        canvas.viewbox({x: x - width / 2, y: y - height / 2, width, height});
      }
    },
  };
}

function toolsOf(place, views, hasCurrent) {
  const tools = document.createElement('div');
  tools.className = 'km-diagram-tools';
  for (const [key, view] of Object.entries(views)) {
    if (key === 'toCurrentStep' && !hasCurrent) {
      continue;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'km-button km-button--quiet km-button--small';
    button.textContent = text(place, key);
    button.addEventListener('click', view);
    tools.append(button);
  }
  tools.append(legendOf(place));
  return tools;
}

function legendOf(place) {
  const legend = document.createElement('ul');
  legend.className = 'km-legend';
  for (const [key, state] of [['currentStep', 'current'], ['doneStep', 'done'], ['openStep', 'open']]) {
    const item = document.createElement('li');
    item.className = `km-legend__${state}`;
    item.textContent = text(place, key);
    legend.append(item);
  }
  return legend;
}

const drawAll = () => wakeEach(document, '[data-diagram]', draw);
document.readyState === 'loading' ? addEventListener('DOMContentLoaded', drawAll) : drawAll();
document.addEventListener('htmx:after:swap', drawAll);
