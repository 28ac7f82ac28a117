const CLAIMS = ['met', 'basically_met'];

/** How far the work on a criterion is; the same rule as the server's, which has the last word. */
export function statusOf({verdict, figures, note, file, proving, fileNeeded, rejected, requested}) {
  if (requested || (rejected && !file)) {
    return 'supplement';
  }
  const fileMissing = fileNeeded && CLAIMS.includes(verdict) && !file;
  if (verdict && (!proving || (!fileMissing && (file || note)))) {
    return 'done';
  }
  return verdict || figures || note || file ? 'in_progress' : 'todo';
}
