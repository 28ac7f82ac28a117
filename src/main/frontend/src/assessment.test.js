import assert from 'node:assert/strict';
import {test} from 'node:test';
import {shareOf} from './assessment.js';
import {forgetOthers, forgetSent, keptFor, keyOf} from './kept.js';
import {statusOf} from './status.js';

const nothing = {
  verdict: '', figures: false, note: '', file: false, proving: true, fileNeeded: true, rejected: false, requested: false,
};

test('the state of a criterion follows verdict, proof and requests as on the server', () => {
  const cases = [
    [{}, 'todo'],
    [{note: 'x'}, 'in_progress'],
    [{figures: true}, 'in_progress'],
    [{verdict: 'met'}, 'in_progress'],
    [{verdict: 'met', note: 'x'}, 'in_progress'],
    [{verdict: 'met', note: 'x', fileNeeded: false}, 'done'],
    [{verdict: 'met', file: true}, 'done'],
    [{verdict: 'not_met', note: 'x'}, 'done'],
    [{verdict: 'not_met'}, 'in_progress'],
    [{verdict: 'not_met', proving: false}, 'done'],
    [{verdict: 'met', file: true, rejected: true}, 'done'],
    [{verdict: 'met', rejected: true}, 'supplement'],
    [{verdict: 'met', file: true, requested: true}, 'supplement'],
  ];

  cases.forEach(([facts, expected]) => assert.equal(statusOf({...nothing, ...facts}), expected, JSON.stringify(facts)));
});

test('unsent fields are kept for one officer and one task, and leave with the completion or with another officer', () => {
  const storage = memory();
  const kept = keptFor('a.b', '7', storage);

  kept.write([['note.A-01', 'x']], '3');

  assert.equal(kept.read().version, '3');
  assert.deepEqual(kept.read().values, {'note.A-01': 'x'});
  assert.equal(keptFor('a.b', '8', storage).read(), null);
  forgetSent(storage);
  assert.ok(storage.getItem(keyOf('a.b', '7')));
  forgetOthers('a.b', storage);
  assert.ok(kept.read());
  forgetOthers('c.d', storage);
  assert.equal(kept.read(), null);
  kept.write([], '4');
  kept.sent();
  forgetSent(storage);
  assert.equal(kept.read(), null);
});

function memory() {
  const items = new Map();
  return {
    get length() { return items.size; },
    key: index => [...items.keys()][index],
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: key => items.delete(key),
  };
}

test('a share is shown with its percentage as the server shows it', () => {
  assert.equal(shareOf(1, 34), '1/34 (2,94 %)');
  assert.equal(shareOf(11, 12), '11/12 (91,67 %)');
  assert.equal(shareOf(17, 34), '17/34 (50 %)');
  assert.equal(shareOf(0, 0), '0/0');
});
