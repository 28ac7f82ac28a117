const PREFIX = 'kieu-mau-draft:';
const LONGEST = 30 * 24 * 60 * 60 * 1000;

/** The key under which unsent fields of a task are kept for one officer. */
export function keyOf(user, task) {
  return `${PREFIX}${user}:${task}`;
}

/** Unsent fields of one task and officer on this machine. Without storage nothing is kept and nothing breaks. */
export function keptFor(user, task, storage = browserStorage()) {
  const key = keyOf(user, task);
  return {
    read() {
      try {
        const kept = JSON.parse(storage?.getItem(key) ?? 'null');
        return kept && Date.now() - kept.at < LONGEST ? kept : null;
      } catch {
        return null;
      }
    },
    write(values, version) {
      try {
        storage?.setItem(key, JSON.stringify({at: Date.now(), version, values: Object.fromEntries(values)}));
      } catch {
        // a full or forbidden storage: the page still holds what was typed
      }
    },
    sent() {
      const kept = this.read();
      if (kept) {
        try {
          storage.setItem(key, JSON.stringify({...kept, sent: true}));
        } catch {
          // as above
        }
      }
    },
    remove() {
      storage?.removeItem(key);
    },
  };
}

/** Another officer sits down at this machine: what others left unsent here is not theirs to see. */
export function forgetOthers(user, storage = browserStorage()) {
  keys(storage).filter(key => !key.startsWith(`${PREFIX}${user}:`)).forEach(key => storage.removeItem(key));
}

/** A step was completed: its unsent fields have been sent. */
export function forgetSent(storage = browserStorage()) {
  keys(storage).forEach(key => {
    try {
      if (JSON.parse(storage.getItem(key)).sent) {
        storage.removeItem(key);
      }
    } catch {
      storage.removeItem(key);
    }
  });
}

function keys(storage) {
  return Array.from({length: storage?.length ?? 0}, (_, index) => storage.key(index))
    .filter(key => key.startsWith(PREFIX));
}

function browserStorage() {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
