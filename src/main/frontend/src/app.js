import htmx from 'htmx.org';
import {autosaveOf} from './autosave.js';
import {fillOnClick, opensDialog, sendOnce} from './page.js';
import {forgetOthers, forgetSent} from './kept.js';
import {csrfHeaders} from './server.js';
import {wakeStepFields} from './step-form.js';
import {wakeEach} from './wake.js';

window.htmx = htmx;

function wake() {
  wakeStepFields(document);
  wakeEach(document, 'form[data-autosave]', autosaveOf);
  wakeEach(document, 'form[method=post i]', sendOnce);
  wakeEach(document, '[data-fills]', fillOnClick);
  wakeEach(document, '[data-opens]', opensDialog);
}

document.addEventListener('htmx:config:request', event => {
  Object.assign(event.detail.ctx.request.headers, csrfHeaders(document.body));
});
document.addEventListener('htmx:after:swap', wake);
document.addEventListener('DOMContentLoaded', () => {
  wake();
  document.querySelector('[data-error-summary]')?.focus();
  if (document.querySelector('.km-flash') && !document.querySelector('form[data-autosave]')) {
    forgetSent();
  }
  const username = document.querySelector('form[action$="/login"] #username');
  username?.form.addEventListener('submit', () => forgetOthers(username.value.trim()));
});
