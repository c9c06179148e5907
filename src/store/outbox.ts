import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Reply } from '../conversation/reply.ts';
import type { RowKind } from '../conversation/turn.ts';
import type { Database } from './database.ts';
import { createMemo } from './memo.ts';
import { worthFor } from './outbox-rules.ts';
import { replyShape } from './reply-shape.ts';

export type RowState =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'unknown'
  | 'failed'
  | 'expired'
  | 'superseded';

/** A message, or the wish to be erased after the messages before it. `null`: this code cannot read it. */
export type Body = { readonly reply: Reply; readonly name: string | null } | { readonly forget: true } | null;

/** One row to send. `ord` orders all rows; instants are milliseconds since 1970; `triedAt` is that of the first try. */
export type OutboxRow = {
  readonly ord: number;
  readonly chat: string;
  readonly kind: RowKind;
  readonly lease: number;
  readonly messageId: string;
  readonly body: Body;
  readonly notBefore: number;
  readonly expiresAt: number;
  readonly triedAt: number | null;
  readonly tries: number;
  readonly unknowns: number;
};

/** What became of a row, for a volunteer who asks. */
export type RowFate = {
  readonly chat: string;
  readonly kind: RowKind;
  readonly state: RowState;
  readonly providerId: string | null;
};

/** Everything we say: queued → sending → sent | unknown | failed | expired | superseded. Everything but the reads is called in a job. */
export type Outbox = {
  /** Returns the message id. `name`: of the volunteer who says it. */
  enqueue(chat: string, kind: RowKind, lease: number, reply: Reply, at: number, name?: string): string;
  enqueueForget(chat: string, lease: number, at: number): void;
  /** The oldest queued row of the chat. */
  next(chat: string): OutboxRow | null;
  /** Chats whose oldest queued row may be tried now. */
  due(now: number): readonly string[];
  /** Marks the row as being sent: true. When the lease moved on under a bot row it is superseded instead: false. */
  sending(ord: number, now: number): boolean;
  /** For a row being sent: the provider has it. */
  sent(ord: number, providerId: string | null): void;
  /** For a row being sent: back in line, in its own place. `unknown` counts that nobody knows whether it was sent. */
  again(ord: number, notBefore: number, unknown: boolean): void;
  /** For a row being sent: nobody knows. Counts it. */
  unknown(ord: number): void;
  /** For a row being sent: the end of it. */
  fail(ord: number): void;
  /** Ends every queued row of which the time is over, except wishes to be erased. */
  expire(now: number): readonly { readonly chat: string; readonly kind: RowKind; readonly messageId: string }[];
  /** Chats with an expired bot row nobody was told of, and the first such row. */
  untold(): readonly { readonly chat: string; readonly ord: number }[];
  tell(chat: string): void;
  /** At start: rows that were being sent when the process ended. They become unknown. */
  interrupted(): readonly OutboxRow[];
  /** From unknown back in line, in its own place. */
  repeat(ord: number): void;
  /** A receipt for our message id or the provider's. Only raises: read never becomes delivered, nor sent. */
  raise(id: string, to: 'delivered' | 'read'): void;
  fate(messageId: string): RowFate | null;
  /** Nothing read before stays in memory: a chat was erased. */
  letGo(): void;
};

type Raw = Omit<OutboxRow, 'body'> & { readonly body: string | null; readonly forgets: 0 | 1 };
const COLUMNS = `ord, chat, kind, lease, message_id AS messageId, forgets, (SELECT body FROM bodies WHERE bodies.ord = outbox.ord) AS body, not_before AS notBefore, expires_at AS expiresAt,
  tried_at AS triedAt, tries, unknowns`;
const message = z.object({ reply: replyShape, name: z.string().nullable().default(null) });

function readBody(json: string | null): Body {
  if (json === null) return null;
  try {
    return message.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** UUID version 7 (RFC 9562): ids made after each other stand beside each other in the index, so a commit writes fewer pages. */
function orderedId(at: number): string {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

export function createOutbox(db: Database): Outbox {
  const insert = db.prepare(
    `INSERT INTO outbox (chat, kind, lease, message_id, forgets, created_at, not_before, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertBody = db.prepare('INSERT INTO bodies (ord, body) VALUES (?, ?)');
  const next = db.prepare<[string], Raw>(
    `SELECT ${COLUMNS} FROM outbox INDEXED BY outbox_queued WHERE chat = +? AND state = 'queued' ORDER BY ord LIMIT 1`,
  );
  // With a bare min(), SQLite takes the other columns from the row that has the minimum.
  const due = db.prepare<[number], { chat: string }>(
    `SELECT chat FROM (SELECT chat, min(ord), not_before FROM outbox INDEXED BY outbox_queued WHERE state = 'queued' GROUP BY chat)
     WHERE not_before <= ?`,
  );
  const sending = db.prepare(
    `UPDATE outbox SET state = 'sending', tries = tries + 1, tried_at = coalesce(tried_at, ?)
     WHERE ord = ? AND state = 'queued' AND (kind <> 'bot' OR lease >=
       coalesce((SELECT lease FROM conversations WHERE chat = outbox.chat), 0))`,
  );
  // A receipt may come before the answer to the send: what it raised stays raised.
  const sent = db.prepare(
    `UPDATE outbox SET state = CASE state WHEN 'sending' THEN 'sent' ELSE state END, provider_id = ?
     WHERE ord = ? AND state IN ('sending', 'delivered', 'read')`,
  );
  const again = db.prepare(
    "UPDATE outbox SET state = 'queued', not_before = ?, unknowns = unknowns + ? WHERE ord = ? AND state = 'sending'",
  );
  const unknown = db.prepare(
    "UPDATE outbox SET state = 'unknown', unknowns = unknowns + 1 WHERE ord = ? AND state = 'sending'",
  );
  const fail = db.prepare("UPDATE outbox SET state = 'failed' WHERE ord = ? AND state = 'sending'");
  const supersede = db.prepare("UPDATE outbox SET state = 'superseded' WHERE ord = ? AND state = 'queued'");
  const expire = db.prepare<[number], { chat: string; kind: RowKind; messageId: string }>(
    `UPDATE outbox SET state = 'expired' WHERE state = 'queued' AND expires_at <= ? AND forgets = 0
     RETURNING chat, kind, message_id AS messageId`,
  );
  const untold = db.prepare<[], { chat: string; ord: number }>(
    "SELECT chat, min(ord) AS ord FROM outbox WHERE state = 'expired' AND told = 0 AND kind = 'bot' GROUP BY chat",
  );
  const tell = db.prepare("UPDATE outbox SET told = 1 WHERE chat = ? AND state = 'expired' AND told = 0");
  const interrupted = db.prepare<[], Raw>(
    `UPDATE outbox SET state = 'unknown', unknowns = unknowns + 1 WHERE state = 'sending' RETURNING ${COLUMNS}`,
  );
  const repeat = db.prepare("UPDATE outbox SET state = 'queued', not_before = 0 WHERE ord = ? AND state = 'unknown'");
  const raise = db.prepare(
    `UPDATE outbox SET state = @to WHERE ord IN
       (SELECT ord FROM outbox WHERE message_id = @id UNION SELECT ord FROM outbox WHERE provider_id = @id)
     AND (state IN ('sending', 'sent', 'unknown') OR (state = 'delivered' AND @to = 'read'))`,
  );
  const fate = db.prepare<[string], RowFate>(
    'SELECT chat, kind, state, provider_id AS providerId FROM outbox WHERE message_id = ?',
  );
  // Most rows are sent by the process that wrote them, a moment later.
  const memo = createMemo<Body>();
  const read = ({ forgets, body, ...row }: Raw): OutboxRow => ({
    ...row,
    body:
      forgets === 1 ? { forget: true } : ((body === null ? null : memo.find(row.messageId, body)) ?? readBody(body)),
  });
  const put = (chat: string, kind: RowKind, lease: number, body: string | null, at: number) => {
    const messageId = orderedId(at);
    const row = insert.run(chat, kind, lease, messageId, body === null ? 1 : 0, at, at, at + worthFor(kind));
    if (body !== null) insertBody.run(row.lastInsertRowid, body);
    return messageId;
  };

  return {
    enqueue(chat, kind, lease, reply, at, name) {
      const body = JSON.stringify(name === undefined ? { reply } : { reply, name });
      const messageId = put(chat, kind, lease, body, at);
      memo.keep(messageId, body, { reply, name: name ?? null });
      return messageId;
    },
    enqueueForget: (chat, lease, at) => void put(chat, 'system', lease, null, at),
    next(chat) {
      const row = next.get(chat);
      return row === undefined ? null : read(row);
    },
    due: (now) => due.all(now).map((row) => row.chat),
    sending(ord, now) {
      if (sending.run(now, ord).changes === 1) return true;
      supersede.run(ord);
      return false;
    },
    sent: (ord, providerId) => void sent.run(providerId, ord),
    again: (ord, notBefore, wasUnknown) => void again.run(notBefore, wasUnknown ? 1 : 0, ord),
    unknown: (ord) => void unknown.run(ord),
    fail: (ord) => void fail.run(ord),
    expire: (now) => expire.all(now),
    untold: () => untold.all(),
    tell: (chat) => void tell.run(chat),
    interrupted: () => interrupted.all().map(read),
    repeat: (ord) => void repeat.run(ord),
    raise: (id, to) => void raise.run({ id, to }),
    fate: (messageId) => fate.get(messageId) ?? null,
    letGo: () => memo.clear(),
  };
}
