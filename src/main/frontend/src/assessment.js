// The page of one assessment: counts that follow the typing, the filter, the tray of files with its ticks.
import {statusOf} from './status.js';
import {text} from './texts.js';
import {transfer} from './transfer.js';
import {progressIn, refuse, sizeOf} from './upload.js';

const AT_ONCE = 3;
const MEGABYTE = 1024 * 1024;
const TONES = {todo: 'plain', in_progress: 'work', supplement: 'wait', done: 'good'};

/** Wakes the page part that begins with the overview. */
export function assessmentPage(overview) {
  const form = overview.closest('form');
  const rows = [...form.querySelectorAll('[data-criterion]')];
  const tray = form.querySelector('[data-tray]');
  const filter = overview.querySelector('[data-filter]');
  const words = {
    todo: overview.dataset.todo,
    in_progress: overview.dataset.inProgress,
    supplement: overview.dataset.supplement,
    done: overview.dataset.done,
  };
  let waiting = null;

  function value(name) {
    return form.elements.namedItem(name)?.value?.trim() ?? '';
  }

  function filesOf(key) {
    return [...(tray?.querySelectorAll('[data-file]') ?? [])]
      .filter(file => [...file.querySelectorAll('[data-pick] input:checked')].some(tick => tick.value === key));
  }

  /** An evaluator may reject a file for some of its criteria only. */
  function rejected(file, key) {
    return (file.dataset.rejected ?? '').split(' ').includes(key);
  }

  function counts(file, key) {
    return !rejected(file, key) && !file.querySelector('[name^="drop."]:checked');
  }

  function update() {
    waiting = null;
    const states = rows.map(row => show(row));
    const groups = [...form.querySelectorAll('[data-group]')];
    groups.forEach(group => {
      const own = rows.filter(row => group.contains(row));
      const done = own.filter(row => row.dataset.state === 'done').length;
      overview.querySelector(`[data-count-of="${group.dataset.group}"]`).textContent = `${done}/${own.length}`;
      const count = group.querySelector('[data-group-count]');
      count.textContent = count.dataset.words.replace('@n@', done);
    });
    const done = states.filter(state => state === 'done').length;
    const total = overview.querySelector('[data-total]');
    total.querySelector('b').textContent = shareOf(done, rows.length);
    total.querySelector('progress').value = done;
    total.querySelector('.km-progress').classList.toggle('km-progress--full', done === rows.length);
  }

  function show(row) {
    const key = row.dataset.criterion;
    const files = filesOf(key);
    const note = value(`note.${key}`) || value('restNote');
    const state = statusOf({
      verdict: value(`verdict.${key}`) || value('restVerdict'),
      figures: [...row.querySelectorAll('.km-figures input, .km-figures select')].some(figure => figure.value.trim()),
      note,
      file: files.some(file => counts(file, key)),
      proving: row.dataset.proving === 'true',
      fileNeeded: row.dataset.fileNeeded === 'true',
      rejected: files.some(file => rejected(file, key)) || (row.dataset.refused !== undefined && row.dataset.refused === note),
      requested: row.dataset.requested === 'true',
    });
    row.dataset.state = state;
    const chip = row.querySelector('[data-status]');
    chip.textContent = words[state];
    chip.className = `km-status km-status--${TONES[state]}`;
    const list = row.querySelector('[data-files-of]');
    if (list) {
      list.replaceChildren(...files.filter(file => counts(file, key)).map(file => {
        const item = document.createElement('li');
        item.textContent = file.querySelector('[data-file-name]').textContent;
        return item;
      }));
      list.hidden = list.children.length === 0;
    }
    return state;
  }

  function soon() {
    waiting ??= requestAnimationFrame(update);
  }

  /** Hides what is done now; a row that becomes done later stays where the officer is working. */
  function narrow(open) {
    update();
    rows.forEach(row => { row.hidden = open && row.dataset.state === 'done'; });
    form.querySelectorAll('[data-group]').forEach(group => {
      const nothing = open && rows.filter(row => group.contains(row)).every(row => row.hidden);
      group.querySelector('[data-group-done]').hidden = !nothing;
      group.querySelector('.km-table-region').hidden = nothing;
    });
    filter.setAttribute('aria-pressed', String(open));
    filter.textContent = open ? filter.dataset.all : filter.dataset.open;
  }

  filter.addEventListener('click', event => {
    event.preventDefault();
    narrow(filter.getAttribute('aria-pressed') !== 'true');
  });
  form.addEventListener('input', event => {
    const copied = event.target.closest('[data-criterion]')?.querySelector('[data-copied]');
    if (copied) {
      copied.hidden = true;
      copied.querySelector('input').value = '';
    }
    soon();
  });
  form.addEventListener('change', soon);
  form.addEventListener('kieumau:values', soon);
  if (tray) {
    trayOf(tray, form);
  }
  update();
}

function trayOf(tray, form) {
  const list = tray.querySelector('[data-tray-list]');
  const drop = tray.querySelector('[data-drop]');
  const queue = [];
  let busy = 0;

  // files of a refused form still wait for their criteria there
  const waiting = drop.querySelector('.km-files__done') !== null;
  tray.querySelectorAll('[data-without-script]').forEach(part => { part.hidden = !waiting; });
  list.addEventListener('change', event => summarise(event.target.closest('[data-file]')));
  list.addEventListener('keydown', walk);
  list.addEventListener('click', tickGroup);
  list.querySelectorAll('[data-file]').forEach(summarise);
  form.addEventListener('kieumau:values', () => list.querySelectorAll('[data-file]').forEach(summarise));
  form.querySelectorAll('[data-tray-input]').forEach(input => input.addEventListener('change', () => {
    take([...input.files], input.dataset.ticks);
    input.value = '';
  }));
  const over = on => drop.classList.toggle('kp-drop--over', on);
  for (const type of ['dragenter', 'dragover']) {
    form.addEventListener(type, event => {
      if ([...(event.dataTransfer?.types ?? [])].includes('Files')) {
        event.preventDefault();
        over(true);
      }
    });
  }
  form.addEventListener('dragleave', event => form.contains(event.relatedTarget) || over(false));
  form.addEventListener('drop', event => {
    const files = [...(event.dataTransfer?.files ?? [])];
    over(false);
    if (files.length > 0) {
      event.preventDefault();
      take(files, event.target.closest('[data-criterion]')?.dataset.criterion ?? '');
    }
  });

  function take(files, ticks) {
    tray.querySelector('[data-tray-empty]').hidden = true;
    files.forEach(file => {
      const row = document.createElement('li');
      row.className = 'kp-file';
      row.textContent = file.name;
      list.append(row);
      queue.push({file, row, ticks});
    });
    next();
  }

  function next() {
    while (busy < AT_ONCE && queue.length > 0) {
      busy++;
      one(queue.shift()).finally(() => {
        busy--;
        next();
      });
    }
  }

  async function one({file, row, ticks}) {
    const limit = Number(tray.dataset.uploadMax ?? 20 * MEGABYTE);
    if (file.size > limit) {
      refuse(row, text(tray, 'tooLarge', file.name, `${Math.floor(limit / MEGABYTE)} MB`));
      return;
    }
    try {
      const progress = progressIn(row, text(tray, 'uploading', file.name));
      const stored = await transfer(tray, tray.dataset.filesUrl, file, progress);
      const added = rowFor(stored, ticks);
      row.replaceWith(added);
      summarise(added);
      added.dispatchEvent(new Event('change', {bubbles: true}));
    } catch (refusal) {
      refuse(row, refusal.message);
    }
  }

  function rowFor(stored, ticks) {
    const pattern = document.createElement('template');
    pattern.innerHTML = tray.querySelector('[data-file-template]').innerHTML.replaceAll('@id@', stored.id);
    const row = pattern.content.firstElementChild;
    const link = row.querySelector('[data-file-name]');
    link.href = `/files/${stored.id}`;
    link.textContent = stored.name;
    row.querySelector('[data-file-size]').textContent = `(${sizeOf(stored.size)})`;
    row.querySelectorAll('[data-pick] input').forEach(tick => { tick.checked = tick.value === ticks; });
    return row;
  }
}

function summarise(row) {
  if (!row) {
    return;
  }
  const labels = [...row.querySelectorAll('[data-pick] input:checked')].map(tick => tick.dataset.label);
  const summary = row.querySelector('[data-pick] > summary');
  summary.textContent = labels.length > 0
    ? summary.dataset.some.replace('@labels@', labels.join(', '))
    : summary.dataset.none;
  row.querySelectorAll('[data-tick-group]').forEach(button => { button.hidden = false; });
  row.classList.toggle('kp-file--dropped', row.querySelector('[type=checkbox][name^="drop."]').checked);
}

/** Ticks all criteria of a group for a file, or none when all are ticked. */
function tickGroup(event) {
  const button = event.target.closest('[data-tick-group]');
  if (button) {
    const ticks = [...button.parentElement.querySelectorAll('input')];
    const all = ticks.every(tick => tick.checked);
    ticks.forEach(tick => { tick.checked = !all; });
    ticks[0].dispatchEvent(new Event('change', {bubbles: true}));
  }
}

/** Arrow keys walk through the ticks of a file, Home and End jump. */
function walk(event) {
  const picker = event.target.closest('[data-pick]');
  if (!picker || event.target.type !== 'checkbox') {
    return;
  }
  const ticks = [...picker.querySelectorAll('input')];
  const at = ticks.indexOf(event.target);
  const to = {
    ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: ticks.length - 1,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    ticks[Math.max(0, Math.min(ticks.length - 1, to))].focus();
  }
}

/** A share with its percentage, rounded as the server rounds it: 1/34 (2,94 %). */
export function shareOf(part, whole) {
  const percent = whole && Math.round(part * 10000 / whole) / 100;
  return whole ? `${part}/${whole} (${percent.toLocaleString('vi-VN', {maximumFractionDigits: 2})} %)` : `${part}/${whole}`;
}
