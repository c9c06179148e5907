import { randomUUID } from 'node:crypto';
import type {
  ChatMessage,
  ChatService,
  ReplyData,
  StreamChoice,
  StreamEvent,
  StreamSignal,
} from '../../src/web/chat-service.ts';

/** What the scripted bot says back; `erases` forgets the chat after saying it. */
export type Script = (said: string) => {
  readonly text: string;
  readonly choices?: readonly StreamChoice[];
  readonly erases?: true;
};

/** A chat service in memory, with what a test may ask of it besides. */
export type ScriptedChats = ChatService & {
  /** Erases a chat, as forgetting does. */
  erase(chat: string): void;
  /** Adds a reply, as a volunteer or a late bot does. */
  say(chat: string, reply: Partial<ReplyData> & { readonly text: string }): void;
  hold(chat: string, state: 'bot' | 'waiting' | 'volunteer'): void;
  /** Ids of all messages that counted, in order. */
  accepted(chat: string): readonly string[];
  chats(): readonly string[];
};

type Row = StreamEvent extends infer One ? (One extends StreamEvent ? Omit<One, 'n'> : never) : never;

type Chat = {
  readonly secret: string;
  readonly rows: StreamEvent[];
  readonly ids: string[];
  readonly listeners: Set<(signal: StreamSignal) => void>;
};

const START = Date.UTC(2026, 10, 23, 9, 0, 0);

/** A real implementation of the port without a database: it lives as long as the test, longer than any web server in front of it. */
export function createScriptedChats(script: Script = script0, now: () => number = () => START): ScriptedChats {
  const all = new Map<string, Chat>();
  const at = () => new Date(now()).toISOString();

  function add(chat: Chat, row: Row): void {
    chat.rows.push({ ...row, n: chat.rows.length + 1 } as StreamEvent);
  }

  function tell(chat: Chat, signal: StreamSignal): void {
    for (const listener of [...chat.listeners]) listener(signal);
  }

  function erase(id: string): void {
    const chat = all.get(id);
    all.delete(id);
    if (chat !== undefined) tell(chat, 'gone');
  }

  function say(id: string, reply: Partial<ReplyData> & { readonly text: string }): void {
    const chat = all.get(id);
    if (chat === undefined) return;
    add(chat, { event: 'reply', data: { id: randomUUID(), from: 'bot', choices: [], at: at(), ...reply } });
    tell(chat, 'new');
  }

  function labelOf(chat: Chat, choice: string): string {
    const offered = chat.rows.flatMap((row) => (row.event === 'reply' ? row.data.choices : []));
    return offered.findLast(({ id }) => id === choice)?.label ?? choice;
  }

  function take(chatId: string, chat: Chat, id: string, message: ChatMessage): void {
    const text = 'text' in message ? message.text : labelOf(chat, message.choice);
    chat.ids.push(id);
    add(chat, { event: 'own', data: { id, text, at: at() } });
    tell(chat, 'new');
    const { erases, ...answer } = script(text);
    say(chatId, answer);
    if (erases) erase(chatId);
  }

  return {
    async create() {
      const chat = randomUUID();
      const secret = randomUUID();
      all.set(chat, { secret, rows: [], ids: [], listeners: new Set() });
      return { chat, secret };
    },
    check(chat, secret) {
      const found = all.get(chat);
      if (found === undefined) return 'unknown';
      return found.secret === secret ? 'right' : 'wrong';
    },
    async accept(chatId, id, message) {
      const chat = all.get(chatId);
      if (chat === undefined || chat.ids.includes(id)) return;
      take(chatId, chat, id, message);
    },
    after(chat, n) {
      return (all.get(chat)?.rows ?? []).filter((row) => row.n > n);
    },
    subscribe(chat, listener) {
      const listeners = all.get(chat)?.listeners;
      listeners?.add(listener);
      return () => listeners?.delete(listener);
    },
    erase,
    say,
    hold(id, state) {
      const chat = all.get(id);
      if (chat === undefined) return;
      add(chat, { event: 'state', data: { state } });
      tell(chat, 'new');
    },
    accepted: (chat) => all.get(chat)?.ids ?? [],
    chats: () => [...all.keys()],
  };
}

const LIST = {
  text: [
    'Lastig, een kapotte wasmachine. Dit kan:',
    '',
    '1 Geldloket (gemeente): vraag geld of een lening. Koop nog niks.',
    '2 Kringloop De Tweede Ronde: garantie. Nu open tot 17 uur.',
    '3 Repair Café Molenwijk: gratis. Zaterdag om 10 uur.',
    '',
    'Stuur een nummer. Of stuur mens.',
    '',
    'Ik ben een computer, van De Schakel. Na 7 dagen wis ik dit. Meer? Stuur privacy.',
  ].join('\n'),
  choices: [
    { id: 'p:geldloket', label: 'Geldloket' },
    { id: 'p:kringloop', label: 'Kringloop De Tweede Ronde' },
    { id: 'p:repair-cafe', label: 'Repair Café Molenwijk' },
    { id: 'other', label: 'Iets anders' },
    { id: 'human', label: 'mens' },
  ],
};

const CARD = {
  text: [
    'Geldloket (gemeente Voorbeeldstad)',
    'Zij kijken of je geld kunt krijgen of lenen. Dit heet bijzondere bijstand.',
    '',
    'Eerst: loop binnen. Koop nog niks.',
    'Zeg: “Mijn wasmachine is kapot. Ik wil bijzondere bijstand aanvragen.”',
    'Waar: Stationsplein 2 · ma, wo, vr 9–12 uur · morgen weer open om 9 uur',
    'Neem mee: je ID en een afschrift van je bank',
    'Kosten: gratis · Duurt: ongeveer 8 weken. Heb je haast? Zeg dat erbij.',
    'Bel: 099-1112223 of kijk op www.voorbeeldstad.example.',
  ].join('\n'),
};

const ARABIC = {
  text: 'للحصول على طعام اليوم:\n\n1 Buurtkeuken (مطبخ الحي): وجبة ساخنة، مجانًا.\n\nاتصل على 099-1112223.',
  choices: [{ id: 'p:buurtkeuken', label: 'Buurtkeuken (مطبخ الحي)' }],
};

const URGENT = {
  text: [
    'Wat zwaar voor je. Goed dat je het opschrijft.',
    'Bel nu 113. Het is gratis, dag en nacht. Je hoeft je naam niet te zeggen.',
    'Liever typen? Dat kan op 113.nl. Gaat het nu mis? Bel 112.',
  ].join('\n'),
};

/** A tiny bot that answers in the manner of the real one. */
function script0(said: string): ReturnType<Script> {
  if (/wasma|menu/i.test(said)) return LIST;
  if (said === 'Geldloket' || said === '1') return CARD;
  if (/[\u0600-\u06ff]/.test(said)) return ARABIC;
  if (/wakker/i.test(said)) return URGENT;
  if (said === 'vergeet mij') return { text: 'Alles is gewist. Tot ziens.', erases: true };
  return { text: `Ik lees: ${said}` };
}
