import {text} from './texts.js';
import {uploading} from './transfer.js';

/** A demonstration account fills the sign-in form when it is clicked. */
export function fillOnClick(button) {
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.fills);
    field.value = button.dataset.value;
    document.getElementById(button.dataset.thenFocus)?.focus();
  });
}

/** Opens a native dialog; without JavaScript the link leads to the same content on its own page. */
export function opensDialog(opener) {
  opener.addEventListener('click', event => {
    event.preventDefault();
    document.getElementById(opener.dataset.opens).showModal();
  });
}

/** A form is sent once, and not before its files have arrived. */
export function sendOnce(form) {
  let sent = false;
  form.addEventListener('submit', event => {
    const status = form.querySelector('[data-autosave-status]');
    if (uploading()) {
      event.preventDefault();
      status && (status.textContent = text(form, 'uploadRunning'));
    } else if (sent) {
      event.preventDefault();
    } else {
      sent = true;
    }
  });
  addEventListener('pageshow', () => { sent = false; });
}
