/**
 * The sentence meant for the officer inside what the engine's REST wraps around it: “Cannot submit task form …:
 * ENGINE-03051 There was an exception while invoking the TaskListener. Message: '…'”.
 */
export function sentenceIn(message) {
  return (message ?? '')
    .replace(/^Cannot (?:submit task form|complete task) [^:]*: /, '')
    .replace(/^[\s\S]*Message: '([\s\S]*?)'*\s*$/, '$1')
    .replace(/^Exception while invoking \w+: /, '')
    .trim();
}
