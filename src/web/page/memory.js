const PREFIX = 'wegwijzer.';

/** What this browser remembers under a name, or `null`; also when it may remember nothing. */
export function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name));
  } catch {
    return null;
  }
}

/** Remembers a value; `null` forgets it. In a browser that keeps nothing the chat works until it is closed. */
export function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Nothing to do: private windows and full disks are no reason to stop.
  }
}
