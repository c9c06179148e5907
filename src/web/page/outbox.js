import { recall, remember } from './memory.js';

const CHATS = '/api/v1/chats';
const PATIENCE_MS = 30_000;
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/**
 * Sends messages one at a time, in order, and keeps each under its own id until the server has it: sent twice, it counts once.
 * `told(message, state, words)`: state is sending, waiting (not sent, tried again by itself), sent or refused (with the words why).
 * `opened(chat)`: a chat was made. `closed()`: the server does not know the chat any more.
 */
export function createOutbox({ told, opened, closed }) {
  let waiting = recall('unsent') ?? [];
  let chat = recall('chat');
  let busy = false;
  let failures = 0;
  let timer = 0;

  const save = () => remember('unsent', waiting.length === 0 ? null : waiting);

  function drop(id) {
    waiting = waiting.filter((message) => message.id !== id);
    save();
  }

  async function run() {
    clearTimeout(timer);
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const [message] = waiting;
      told(message, 'sending');
      const outcome = await tryOnce(message);
      if (outcome.state === 'waiting') {
        for (const other of waiting) told(other, 'waiting');
        timer = setTimeout(run, outcome.pauseMs ?? PAUSES_MS[Math.min(failures++, PAUSES_MS.length - 1)]);
        break;
      }
      failures = 0;
      drop(message.id);
      told(message, outcome.state, outcome.words);
    }
    busy = false;
  }

  async function tryOnce(message) {
    try {
      if (chat === null) {
        const made = await post(CHATS, {});
        if (made.status !== 201) return later(made);
        chat = (await made.json()).chat;
        remember('chat', chat);
        opened(chat);
      }
      const { id, text, choice } = message;
      const answer = await post(`${CHATS}/${chat}/messages`, choice === undefined ? { id, text } : { id, choice });
      if (answer.status === 202) return { state: 'sent' };
      if (answer.status === 404 || answer.status === 401) {
        chat = null;
        closed();
        return { state: 'waiting', pauseMs: 1000 };
      }
      if (answer.status === 429 || answer.status >= 500) return later(answer);
      return { state: 'refused', words: (await answer.json()).message };
    } catch {
      return { state: 'waiting' };
    }
  }

  return {
    waiting: () => waiting,
    chat: () => chat,
    add(message) {
      waiting = [...waiting, message];
      save();
      void run();
    },
    retry: run,
    /** The server has this message, whatever became of its answer. */
    settle: drop,
    /** Leaves the chat behind, and what is unsent except what is to go to the next one. */
    leave(unsent) {
      clearTimeout(timer);
      waiting = unsent;
      chat = null;
      save();
      remember('chat', null);
    },
  };
}

/** An id nobody else makes. `randomUUID` is missing on plain http. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function later(answer) {
  const seconds = Number(answer.headers.get('retry-after'));
  return seconds > 0 ? { state: 'waiting', pauseMs: seconds * 1000 } : { state: 'waiting' };
}

function post(url, body) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}
