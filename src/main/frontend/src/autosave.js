import {forgetOthers, keptFor} from './kept.js';
import {csrfHeaders, putValues, sentenceOf, valuesOf} from './server.js';
import {text} from './texts.js';

const PAUSE = 1000;
const AGAIN = 15000;
const VERSION = 'draftVersion';
const clock = new Intl.DateTimeFormat('vi-VN', {hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh'});

/** Keeps drafts of a form that names its address in `data-autosave`. */
export function autosaveOf(form) {
  return autosave(form, form.dataset.autosave);
}

/**
 * Keeps a draft of the form on the server, one second after the last change, and until that has worked on this machine.
 * Another window's changes come back with the answer. Returns `save` (at once, also when nothing is pending), `stop`
 * (forgets what is pending) and `close` (for a form that was sent: no draft any more).
 */
export function autosave(form, url) {
  const part = form.querySelector('[data-task]');
  const kept = keptFor(part?.dataset.user ?? '', part?.dataset.task ?? url);
  let pending = null;
  let closed = false;
  let unsent = false;
  let sending = null;

  function say(sentence) {
    const status = form.querySelector('[data-autosave-status]');
    if (status) {
      status.textContent = sentence;
    }
  }

  function notice(sentence) {
    const place = form.querySelector('[data-draft-notice]');
    if (place && sentence) {
      place.textContent = sentence;
      place.hidden = false;
    }
  }

  function version() {
    return form.querySelector(`[name="${VERSION}"]`);
  }

  function keep() {
    unsent = true;
    kept.write([...valuesOf(form)].filter(([name]) => name !== VERSION), version()?.value ?? '');
  }

  async function save() {
    stop();
    if (closed) {
      return;
    }
    await sending;
    sending = send();
    await sending;
  }

  async function send() {
    say(text(form, 'saving'));
    const values = valuesOf(form);
    try {
      const body = new URLSearchParams([...values]);
      const response = await fetch(url, {
        method: 'POST',
        headers: {Accept: 'application/json', ...csrfHeaders(form.querySelector('[data-csrf-token]') ?? form)},
        body,
        redirect: 'manual',
        keepalive: body.toString().length < 60000,
      });
      if (response.ok) {
        await took(values, response);
      } else {
        keep();
        const lostSession = response.type === 'opaqueredirect';
        say(sentenceOf(form, lostSession ? 401 : response.status, await response.text(), 'notSaved'));
      }
    } catch {
      keep();
      say(text(form, 'keptHere'));
      setTimeout(() => unsent && !closed && save(), AGAIN);
    }
  }

  async function took(sent, response) {
    const answer = response.status === 204 ? {} : await response.json();
    if (answer.version !== undefined && version()) {
      version().value = answer.version;
    }
    const now = valuesOf(form);
    const untouched = Object.entries(answer.elsewhere ?? {}).filter(([name]) => now.get(name) === sent.get(name));
    if (untouched.length > 0) {
      putValues(form, Object.fromEntries(untouched));
    }
    const theirs = Object.values(answer.overwritten ?? {}).filter(Boolean).map(value => text(form, 'theirs', value));
    notice([answer.notice, ...theirs].filter(Boolean).join(' '));
    if (pending === null) {
      unsent = false;
      kept.remove();
    }
    say(text(form, 'saved', clock.format(new Date())));
  }

  function stop() {
    clearTimeout(pending);
    pending = null;
  }

  function close() {
    stop();
    closed = true;
    kept.remove();
  }

  function later(event) {
    if (closed || event.target.type === 'file') {
      return;
    }
    stop();
    keep();
    pending = setTimeout(save, PAUSE);
  }

  /** Puts back what an earlier visit could not send. */
  function restore() {
    if (part) {
      forgetOthers(part.dataset.user);
    }
    const left = kept.read();
    const now = valuesOf(form);
    if (!left || Object.entries(left.values).every(([name, value]) => (now.get(name) ?? '') === value)) {
      kept.remove();
      return;
    }
    putValues(form, left.values);
    if (version() && left.version !== '') {
      version().value = left.version;
    }
    notice(text(form, 'restored'));
    save();
  }

  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', () => {
    stop();
    kept.sent();
  });
  addEventListener('pagehide', () => pending && save());
  addEventListener('online', () => unsent && !closed && save());
  restore();
  return {save, stop, close, pending: () => pending !== null};
}
