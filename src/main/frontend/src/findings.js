import {csrfHeaders} from './server.js';

const PAUSE = 400;

/** Keeps the arithmetic below the figures of a criterion up to date; without an answer the last one stays. */
export function finding(line) {
  const prefix = `value.${line.dataset.finding}.`;
  const box = line.parentElement;
  let pending = null;
  let asked = 0;

  async function ask() {
    const turn = ++asked;
    const figures = [...box.querySelectorAll('input, select')]
      .filter(field => field.name.startsWith(prefix))
      .map(field => [field.name, field.value]);
    try {
      const response = await fetch(line.dataset.findingUrl, {
        method: 'POST',
        headers: {Accept: 'application/json', ...csrfHeaders(line)},
        body: new URLSearchParams(figures),
        redirect: 'manual',
      });
      const answer = response.ok ? (await response.json())[line.dataset.finding] : null;
      if (answer && turn === asked) {
        line.textContent = answer.sentence;
        line.dataset.outcome = answer.outcome;
      }
    } catch {
      // the server says the same again when the step is sent
    }
  }

  box.addEventListener('input', event => {
    if (event.target.name?.startsWith(prefix)) {
      clearTimeout(pending);
      pending = setTimeout(ask, PAUSE);
    }
  });
}
