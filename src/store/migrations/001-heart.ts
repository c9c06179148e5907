/**
 * The durable heart: who writes to us (`chats`, `aliases`), what happened (`events`), what we remember (`conversations`),
 * what we say (`outbox`, `stream`) and when to look again (`timers`). Instants are milliseconds since 1970.
 *
 * Every table with a column `chat` cascades from `chats`: erasing the chat there erases it everywhere (P6).
 */
export const heart = `
CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE chats (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  address_hash BLOB NOT NULL UNIQUE,
  address BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE aliases (
  address_hash BLOB PRIMARY KEY,
  chat TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_of ON aliases (chat);

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  chat TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  event TEXT,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'handled', 'failed')),
  tries INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX events_of ON events (chat);
CREATE INDEX events_waiting ON events (chat, id) WHERE state = 'waiting';

CREATE TABLE conversations (
  chat TEXT PRIMARY KEY REFERENCES chats (id) ON DELETE CASCADE,
  lease INTEGER NOT NULL,
  heard_at INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  ord INTEGER PRIMARY KEY AUTOINCREMENT,
  chat TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('bot', 'volunteer', 'system', 'emergency')),
  lease INTEGER NOT NULL,
  message_id TEXT NOT NULL UNIQUE,
  forgets INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN
    ('queued', 'sending', 'sent', 'delivered', 'read', 'unknown', 'failed', 'expired', 'superseded')),
  provider_id TEXT,
  created_at INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  tried_at INTEGER,
  tries INTEGER NOT NULL DEFAULT 0,
  unknowns INTEGER NOT NULL DEFAULT 0,
  told INTEGER NOT NULL DEFAULT 0
) STRICT;
-- Apart, since a row changes state three times: what is said is then written once.
CREATE TABLE bodies (
  ord INTEGER PRIMARY KEY REFERENCES outbox (ord) ON DELETE CASCADE,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_of ON outbox (chat);
CREATE INDEX outbox_queued ON outbox (chat, ord) WHERE state = 'queued';
CREATE INDEX outbox_sending ON outbox (ord) WHERE state = 'sending';
CREATE INDEX outbox_untold ON outbox (chat, ord) WHERE state = 'expired' AND told = 0;
CREATE INDEX outbox_provider ON outbox (provider_id) WHERE provider_id IS NOT NULL;

CREATE TABLE timers (
  chat TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (chat, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_due ON timers (due_at);

CREATE TABLE streams (
  chat TEXT PRIMARY KEY REFERENCES chats (id) ON DELETE CASCADE,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stream (
  chat TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  event TEXT NOT NULL CHECK (event IN ('reply', 'own', 'state')),
  data TEXT NOT NULL,
  at INTEGER NOT NULL,
  message_id TEXT,
  PRIMARY KEY (chat, n)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX stream_once ON stream (chat, message_id) WHERE message_id IS NOT NULL;
`;
