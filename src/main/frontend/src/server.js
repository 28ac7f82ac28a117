import {text} from './texts.js';

/** The CSRF header of the page part: a fragment inside Tasklist carries its own, our pages have it in their head. */
export function csrfHeaders(element) {
  const part = element?.closest?.('[data-csrf-token]');
  const header = part?.dataset.csrfHeader ?? metaOf('csrf-header');
  const token = part?.dataset.csrfToken ?? metaOf('csrf-token');
  return header && token ? {[header]: token} : {};
}

function metaOf(name) {
  return document.querySelector(`meta[name="${name}"]`)?.content;
}

/** What the server refused, as the one sentence it said; a lost session is told apart from a lost network. */
export function sentenceOf(element, status, body, fallbackKey, ...values) {
  const lostSession = status === 401 || status === 403;
  return detailOf(body) ?? text(element, lostSession ? 'signedOut' : fallbackKey, ...values);
}

function detailOf(body) {
  try {
    return JSON.parse(body).detail ?? null;
  } catch {
    return null;
  }
}

/** The values a form would send, without files and without what frameworks add; equal names stand on lines of their own. */
export function valuesOf(form) {
  const values = new Map();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name.startsWith('_')) {
      continue;
    }
    values.set(name, values.has(name) ? `${values.get(name)}\n${value}` : value);
  }
  return values;
}

/** Shows values that came from the server in the fields of a form; a field that is not there is added unseen. */
export function putValues(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const fields = [...form.elements].filter(field => field.name === name && field.type !== 'file');
    const ticks = fields.filter(field => field.type === 'checkbox' || field.type === 'radio');
    const rest = fields.filter(field => !ticks.includes(field));
    const lines = value.split('\n').map(line => line.trim()).filter(Boolean);
    ticks.forEach(tick => { tick.checked = lines.includes(tick.value); });
    if (ticks.length > 0) {
      rest.forEach(field => { field.value = ''; });
    } else if (rest.length > 0) {
      rest[0].value = value;
      rest.slice(1).forEach(field => { field.value = ''; });
    } else {
      const unseen = document.createElement('input');
      unseen.type = 'hidden';
      unseen.name = name;
      unseen.value = value;
      form.querySelector('.km-step')?.append(unseen);
    }
  }
  form.dispatchEvent(new CustomEvent('kieumau:values'));
}
