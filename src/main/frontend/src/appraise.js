/** From the better to the worse; what is not in here has no rank. */
const RANKS = ['met', 'basically_met', 'not_met'];
const TONES = {same: 'good', raised: 'wait', lowered: 'bad', changed: 'work', unknown: 'plain'};

/** How a verdict stands to the one of the level below: same, raised, lowered, changed, or unknown while one is missing. */
export function difference(below, own) {
  if (!below || !own) {
    return 'unknown';
  }
  if (below === own) {
    return 'same';
  }
  const [lower, upper] = [RANKS.indexOf(below), RANKS.indexOf(own)];
  if (lower < 0 || upper < 0) {
    return 'changed';
  }
  return upper < lower ? 'raised' : 'lowered';
}

/** Keeps the word and the colour of each row, and the counts at the top, in step with what is chosen. */
export function appraise(table) {
  const root = table.closest('form') ?? document;

  function mark(row) {
    const status = row.querySelector('[data-difference]');
    const found = difference(row.dataset.below, row.querySelector('select[name^="verdict."]')?.value);
    row.dataset.found = found;
    if (status) {
      status.textContent = table.dataset[found];
      status.className = `km-status km-status--${TONES[found]}`;
    }
  }

  function count() {
    const found = [...root.querySelectorAll('[data-appraise] tr[data-found]')].map(row => row.dataset.found);
    root.querySelectorAll('[data-appraise-counts] [data-count]').forEach(place => {
      const wanted = place.dataset.count === 'different' ? ['raised', 'lowered', 'changed'] : [place.dataset.count];
      place.textContent = found.filter(one => wanted.includes(one)).length;
    });
  }

  table.querySelectorAll('tbody tr').forEach(mark);
  table.addEventListener('change', event => {
    const row = event.target.closest('tbody tr');
    if (row) {
      mark(row);
      count();
    }
  });
  count();
}
