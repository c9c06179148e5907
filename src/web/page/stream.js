const NAMES = ['reply', 'own', 'state', 'gone'];
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];
const HIDDEN_MS = 60_000;

/**
 * Follows a chat and never tells an event twice. `event(name, data)`, `open()`, `lost()` (it tries again by itself) and `closed()`
 * (no such chat any more). The browser reconnects with the last id it saw; where it gives up, we start over and skip what we had.
 */
export function followChat(chat, { event, open, lost, closed }) {
  const url = `/api/v1/chats/${chat}/events`;
  let source = null;
  let last = 0;
  let failures = 0;
  let timer = 0;
  let stopped = false;

  function start() {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(url);
    for (const name of NAMES) source.addEventListener(name, (message) => take(name, message));
    source.addEventListener('open', () => {
      failures = 0;
      open();
    });
    source.addEventListener('error', () => {
      lost();
      if (source?.readyState === EventSource.CLOSED) void ask();
    });
  }

  function take(name, message) {
    const n = Number(message.lastEventId);
    if (name !== 'gone' && n <= last) return;
    last = n;
    if (name === 'gone') stop();
    event(name, JSON.parse(message.data));
  }

  /** An EventSource does not tell why it gave up; the status does. */
  async function ask() {
    const asking = new AbortController();
    try {
      const { status } = await fetch(url, { signal: asking.signal });
      asking.abort();
      if (stopped) return;
      if (status === 404 || status === 401) {
        stop();
        closed();
        return;
      }
    } catch {
      // No connection: the same as any other failure.
    }
    if (!stopped) timer = setTimeout(start, PAUSES_MS[Math.min(failures++, PAUSES_MS.length - 1)]);
  }

  function pause() {
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  // A page nobody looks at gives its connection back: browsers allow six, and a radio that rests saves the battery.
  function look() {
    if (document.visibilityState === 'hidden') timer = setTimeout(pause, HIDDEN_MS);
    else if (source?.readyState === EventSource.OPEN) clearTimeout(timer);
    else start();
  }

  function stop() {
    stopped = true;
    pause();
    document.removeEventListener('visibilitychange', look);
    removeEventListener('online', start);
    removeEventListener('pageshow', shown);
  }

  function shown({ persisted }) {
    if (persisted) start();
  }

  document.addEventListener('visibilitychange', look);
  addEventListener('online', start);
  addEventListener('pageshow', shown);
  start();
  return { stop };
}
