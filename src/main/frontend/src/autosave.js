import {csrfHeaders, sentenceOf, valuesOf} from './server.js';
import {text} from './texts.js';

const PAUSE = 1000;
const clock = new Intl.DateTimeFormat('vi-VN', {hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh'});

/** Keeps drafts of a form that names its address in `data-autosave`. */
export function autosaveOf(form) {
  return autosave(form, form.dataset.autosave);
}

/**
 * Keeps a draft of the form on the server, one second after the last change. Returns `save` (at once, also when
 * nothing is pending), `stop` (forgets what is pending) and `close` (for a form that was sent: no draft any more).
 */
export function autosave(form, url) {
  let pending = null;
  let closed = false;

  function say(sentence) {
    const status = form.querySelector('[data-autosave-status]');
    if (status) {
      status.textContent = sentence;
    }
  }

  async function save() {
    stop();
    if (closed) {
      return;
    }
    say(text(form, 'saving'));
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {Accept: 'application/json', ...csrfHeaders(form.querySelector('[data-csrf-token]') ?? form)},
        body: new URLSearchParams([...valuesOf(form)]),
        redirect: 'manual',
        keepalive: true,
      });
      const lostSession = response.type === 'opaqueredirect';
      say(response.ok
        ? text(form, 'saved', clock.format(new Date()))
        : sentenceOf(form, lostSession ? 401 : response.status, await response.text(), 'notSaved'));
    } catch {
      say(text(form, 'notSaved'));
    }
  }

  function stop() {
    clearTimeout(pending);
    pending = null;
  }

  function close() {
    stop();
    closed = true;
  }

  function later(event) {
    if (closed || event.target.type === 'file') {
      return;
    }
    stop();
    pending = setTimeout(save, PAUSE);
  }

  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', stop);
  addEventListener('pagehide', () => pending && save());
  return {save, stop, close, pending: () => pending !== null};
}
