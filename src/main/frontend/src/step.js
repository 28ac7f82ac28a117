// The step form inside Camunda Tasklist: fetches our fragment, wakes it, and hands the fields to the engine.
import {autosave} from './autosave.js';
import {sentenceIn} from './refusal.js';
import {csrfHeaders, sentenceOf, valuesOf} from './server.js';
import {wakeStepFields} from './step-form.js';
import {text} from './texts.js';
import {uploading} from './transfer.js';

// The engine keeps a text variable in a column of this width
const LONGEST_TEXT = 4000;

/** Puts the fields of the task into the form element; rejects with the sentence to show. */
async function mount(form, taskId, root = '') {
  addStyles(root);
  const address = `${root}/tasks/${encodeURIComponent(taskId)}`;
  const response = await fetch(`${address}/fragment`, {headers: {Accept: 'text/html'}, redirect: 'manual'})
    .catch(() => null);
  if (!response?.ok) {
    const status = response?.type === 'opaqueredirect' ? 401 : response?.status;
    throw new Error(sentenceOf(form, status, (await response?.text()) ?? '', 'notOpened'));
  }
  const fields = document.createElement('div');
  fields.className = 'km-step__fields';
  fields.innerHTML = await response.text();
  form.querySelector('[data-step-wait]')?.remove();
  form.prepend(fields);
  fields.querySelectorAll('textarea:not([maxlength])').forEach(area => { area.maxLength = LONGEST_TEXT; });
  wakeStepFields(fields);
  return autosave(form, `${address}/draft`);
}

function addStyles(root) {
  const href = `${root}/css/step.css`;
  if (!document.querySelector(`link[href="${href}"]`)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
  }
}

/** Shows a sentence above the fields and brings it into view. */
function say(form, sentence) {
  let alert = form.querySelector('[data-step-alert]');
  if (!alert) {
    alert = document.createElement('div');
    alert.className = 'km-alert km-alert--error';
    alert.dataset.stepAlert = '';
    alert.setAttribute('role', 'alert');
    alert.tabIndex = -1;
    form.prepend(alert);
  }
  alert.textContent = sentence;
  alert.focus();
  alert.scrollIntoView({block: 'center'});
}

/** Binds the form to Tasklist: its “Complete” and “Save” buttons, its refusals, and its leaving of the task. */
async function attach(camForm, scope, root = '') {
  const form = camForm.formElement[0];
  const control = () => scope[form.getAttribute('name')];
  const opened = valid => scope.$applyAsync(() => control()?.$setValidity('opened', valid, control()));
  let draft = null;

  camForm.on('submit', () => {
    form.querySelector('[data-step-alert]')?.remove();
    if (uploading()) {
      camForm.submitPrevented = true;
      say(form, text(form, 'uploadRunning'));
      return;
    }
    draft.stop();
    handOver(camForm.variableManager, valuesOf(form));
  });
  camForm.on('submit-success', () => draft.close());
  camForm.on('submit-failed', (_, [refusal]) => {
    if (!camForm.submitPrevented) {
      // Tasklist's own notice shows this message next
      refusal.message = sentenceIn(refusal.message) || text(form, 'notCompleted');
      say(form, refusal.message);
    }
  });
  camForm.on('store', () => {
    camForm.storePrevented = true;
    draft.save();
  });
  form.addEventListener('click', event => {
    const button = event.target.closest('[data-arrange]');
    if (button && draft) {
      arrange(form, camForm.taskId, root, draft, button.dataset.arrange).catch(refusal => say(form, refusal.message));
    }
  });
  form.addEventListener('input', () => scope.$applyAsync(() => control()?.$setDirty()));
  scope.$on('$destroy', () => draft?.pending() && draft.save());

  try {
    draft = await mount(form, camForm.taskId, root);
    opened(true);
  } catch (refusal) {
    form.querySelector('[data-step-wait]')?.remove();
    say(form, refusal.message);
  }
}

/** Does what a button beside the completion asks for, and shows the form anew. */
async function arrange(form, taskId, root, draft, action) {
  await draft.save();
  const address = `${root}/tasks/${encodeURIComponent(taskId)}`;
  const body = new URLSearchParams([...valuesOf(form), ['do', action]]);
  const token = csrfHeaders(form.querySelector('[data-csrf-token]'));
  await fetch(`${address}/save`, {method: 'POST', headers: {Accept: 'text/html', ...token}, body, redirect: 'manual'});
  const fresh = await fetch(`${address}/fragment`, {headers: {Accept: 'text/html'}, redirect: 'manual'});
  if (!fresh.ok) {
    throw new Error(sentenceOf(form, fresh.status, await fresh.text(), 'notOpened'));
  }
  const fields = form.querySelector('.km-step__fields');
  fields.innerHTML = await fresh.text();
  wakeStepFields(fields);
}

function handOver(variables, values) {
  for (const [name, value] of values) {
    if (variables.variables[name]) {
      variables.destroyVariable(name);
    }
    variables.createVariable({name, type: 'String', value});
  }
}

window.kieuMauStep = {attach, mount};
