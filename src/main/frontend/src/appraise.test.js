import assert from 'node:assert';
import {test} from 'node:test';
import {difference} from './appraise.js';

test('a verdict is raised, lowered, the same, or of another kind', () => {
  assert.equal(difference('met', 'met'), 'same');
  assert.equal(difference('not_met', 'basically_met'), 'raised');
  assert.equal(difference('met', 'basically_met'), 'lowered');
  assert.equal(difference('met', 'not_applicable'), 'changed');
  assert.equal(difference('met', ''), 'unknown');
  assert.equal(difference(undefined, 'met'), 'unknown');
});
