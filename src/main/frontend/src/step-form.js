import {finding} from './findings.js';
import {appraise} from './appraise.js';
import {assessmentPage} from './assessment.js';
import {shownWhen} from './shown-when.js';
import {upload} from './upload.js';
import {wakeEach} from './wake.js';

/** Wakes the fields of a step, on our own page and inside Tasklist alike. */
export function wakeStepFields(root) {
  wakeEach(root, '[data-shown-when]', shownWhen);
  wakeEach(root, '[data-finding]', finding);
  wakeEach(root, '[data-appraise]', appraise);
  wakeEach(root, 'input[type=file][data-upload]', upload);
  wakeEach(root, '[data-assessment]', assessmentPage);
}
