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
