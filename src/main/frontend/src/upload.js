import {text} from './texts.js';
import {transfer} from './transfer.js';

const MEGABYTE = 1024 * 1024;

/** Sends a chosen file at once and keeps its id in the hidden field that `data-upload-target` names. */
export function upload(input) {
  const list = listOf(input);
  list.addEventListener('click', event => {
    const row = event.target.closest('[data-remove-file]')?.closest('[data-file-id]');
    if (row) {
      keep(input, idsOf(input).filter(id => id !== row.dataset.fileId));
      row.remove();
      input.focus();
    }
  });
  input.addEventListener('change', async () => {
    const files = [...input.files];
    if (!input.multiple) {
      list.replaceChildren();
    }
    for (const file of files) {
      await sendOne(input, list, file);
    }
    input.value = '';
  });
}

function listOf(input) {
  const place = input.closest('.km-field') ?? input.parentElement;
  const existing = place.querySelector('[data-upload-list]');
  if (existing) {
    return existing;
  }
  const list = document.createElement('ul');
  list.className = 'km-files';
  list.dataset.uploadList = '';
  input.after(list);
  return list;
}

function targetOf(input) {
  return input.form.elements.namedItem(input.dataset.uploadTarget);
}

function idsOf(input) {
  return targetOf(input).value.split('\n').filter(Boolean);
}

function keep(input, ids) {
  const target = targetOf(input);
  target.value = ids.join('\n');
  target.dispatchEvent(new Event('change', {bubbles: true}));
}

async function sendOne(input, list, file) {
  const row = document.createElement('li');
  list.append(row);
  const limit = Number(input.dataset.uploadMax ?? 20 * MEGABYTE);
  if (file.size > limit) {
    refuse(row, text(input, 'tooLarge', file.name, `${Math.floor(limit / MEGABYTE)} MB`));
    return;
  }
  try {
    const progress = progressIn(row, text(input, 'uploading', file.name));
    const stored = await transfer(input, input.dataset.upload, file, progress);
    show(input, row, stored);
    keep(input, input.multiple ? [...idsOf(input), String(stored.id)] : [String(stored.id)]);
  } catch (refusal) {
    refuse(row, refusal.message);
  }
}

export function progressIn(row, label) {
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', label);
  row.replaceChildren(label, bar);
  return share => { bar.value = share; };
}

function show(input, row, stored) {
  row.dataset.fileId = stored.id;
  row.className = 'km-files__done';
  const name = document.createElement('span');
  name.textContent = `${stored.name} (${sizeOf(stored.size)})`;
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'km-link-button';
  remove.dataset.removeFile = '';
  remove.textContent = text(input, 'remove', '').trim();
  remove.setAttribute('aria-label', text(input, 'remove', stored.name));
  row.replaceChildren(name, ' ', remove);
  row.setAttribute('role', 'status');
}

export function refuse(row, sentence) {
  row.className = 'km-field__error';
  row.setAttribute('role', 'alert');
  row.textContent = sentence;
}

/** A size as a Vietnamese reads it: 1.234 KB, 2,4 MB. */
export function sizeOf(bytes) {
  const inMegabytes = bytes >= MEGABYTE;
  const number = inMegabytes ? bytes / MEGABYTE : Math.max(1, Math.round(bytes / 1024));
  return `${number.toLocaleString('vi-VN', {maximumFractionDigits: 1})} ${inMegabytes ? 'MB' : 'KB'}`;
}
