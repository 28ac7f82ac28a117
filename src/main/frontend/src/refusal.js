/**
 * The sentence meant for the officer inside what the engine's REST wraps around it: “Cannot submit task form …:
 * There was an exception while invoking the TaskListener. Message: '…'”.
 */
export function sentenceIn(message) {
  const quoted = /Message: '([\s\S]*)'\s*$/.exec(message ?? '');
  return (quoted ? quoted[1] : message ?? '').replace(/^Cannot (?:submit task form|complete task) [^:]*: /, '').trim();
}
