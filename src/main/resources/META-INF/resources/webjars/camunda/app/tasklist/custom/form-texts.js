// Camunda Forms of this version know no translation: their own English words are replaced after they are drawn.
import {chosenLanguage} from '../../shared/language.js';
import {translate} from './form-dictionary.js';

const PLACES = '.fjs-container, .flatpickr-calendar';
const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

function replace(value, set) {
  const translated = value && translate(value);
  if (translated) {
    set(translated);
  }
}

function translateAttributes(element) {
  ATTRIBUTES.forEach(name => replace(element.getAttribute(name), text => element.setAttribute(name, text)));
}

function translateTexts(node) {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = texts.currentNode; text; text = texts.nextNode()) {
    if (text.nodeType === Node.TEXT_NODE) {
      replace(text.data, translated => (text.data = translated));
    }
  }
}

function translateWithin(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const places = element?.closest(PLACES) ? [node] : (element?.querySelectorAll(PLACES) ?? []);
  places.forEach(place => {
    translateTexts(place);
    if (place.nodeType === Node.ELEMENT_NODE) {
      [place, ...place.querySelectorAll('[placeholder], [aria-label], [title]')].forEach(translateAttributes);
    }
  });
}

function translateChanged(changes) {
  changes.forEach(change => [change.target, ...change.addedNodes].forEach(node => {
    if (node === change.target && change.type === 'childList') {
      return;
    }
    translateWithin(node);
  }));
}

if (chosenLanguage() === 'vi') {
  new MutationObserver(translateChanged).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
}

export default [];
