import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sentenceIn} from './refusal.js';
import {sizeOf} from './upload.js';
import {condition} from './shown-when.js';

test('the sentence is taken out of what the engine says around it', () => {
  const wrapped = "Cannot submit task form a1: ENGINE-03051 There was an exception while invoking the TaskListener. "
    + "Message: 'Exception while invoking TaskListener: Hãy ghi ngày ban hành theo dạng 21/04/2023.'";

  assert.equal(sentenceIn(wrapped), 'Hãy ghi ngày ban hành theo dạng 21/04/2023.');
});

test('a bare sentence stays as it is, and no message is no sentence', () => {
  assert.equal(sentenceIn('Hãy chọn tệp.'), 'Hãy chọn tệp.');
  assert.equal(sentenceIn('Cannot submit task form a1: Hãy chọn tệp.'), 'Hãy chọn tệp.');
  assert.equal(sentenceIn(undefined), '');
});

test('a rule names one field and the values that show the part', () => {
  assert.deepEqual(condition('outcome=returned, refused'), {name: 'outcome', values: ['returned', 'refused']});
});

test('sizes are written the Vietnamese way', () => {
  assert.equal(sizeOf(2.4 * 1024 * 1024), '2,4 MB');
  assert.equal(sizeOf(10), '1 KB');
});
