/** What each room of the house may import, as the design says it; everything else in `probes` must be refused. */
export type Row = { readonly file: string; readonly may: readonly string[] };

const node = ['node:fs', 'node:fs/promises', 'node:path', 'node:net'];
const talk = ['conversation/reply.ts', 'conversation/turn.ts', 'conversation/conversation.ts'];
const conversation = [...talk, 'conversation/respond.ts', 'conversation/steps/list.ts'];
const understanding = ['understanding/understand.ts'];
const guide = ['guide/content.ts'];
const handoff = ['handoff/step.ts'];
const store = ['store/database.ts'];
const channel = ['channels/channel.ts'];
const channels = [
  'channels/web/render.ts',
  'channels/cloud/read.ts',
  'channels/telegram/send.ts',
  'channels/whatsapp/send.ts',
];
const root = ['receive.ts', 'deliver.ts', 'wake.ts', 'config.ts', 'texts.nl.ts'];

/** One of everything there is to import: files below src/, packages of ours, a package we do not have. */
export const probes: readonly string[] = [
  ...['main.ts', ...root, ...conversation, ...understanding, ...handoff, ...guide, ...channel, ...channels, ...store],
  ...['editorial/load.ts', 'desk/render.ts', 'print/card.ts', 'notify/mail.ts', 'web/server.ts'],
  ...[
    'zod',
    'yaml',
    'js-yaml',
    'better-sqlite3',
    'fastify',
    '@fastify/cookie',
    'grammy',
    '@whiskeysockets/baileys',
    'pino',
    'pdfkit',
  ],
  ...[...node, 'left-pad', 'left-pad/guide/content.ts', '@scope/store'],
];

const pure: readonly Row[] = [
  { file: 'conversation/planted.ts', may: [...conversation, ...understanding, ...handoff, ...guide] },
  { file: 'understanding/planted.ts', may: [...understanding, ...guide] },
  { file: 'handoff/planted.ts', may: handoff },
  { file: 'guide/planted.ts', may: guide },
];

const reading = ['node:fs', 'node:fs/promises', 'node:path'];

const rooms: readonly Row[] = [
  ...pure,
  {
    file: 'editorial/planted.ts',
    may: ['editorial/load.ts', ...guide, ...understanding, 'zod', 'yaml', 'js-yaml', ...reading],
  },
  { file: 'desk/planted.ts', may: ['desk/render.ts', ...talk, ...handoff, ...guide, ...channel, ...node] },
  { file: 'print/planted.ts', may: ['print/card.ts', ...guide, 'pdfkit', ...node] },
  { file: 'notify/planted.ts', may: ['notify/mail.ts', ...handoff, ...guide, ...node] },
  {
    file: 'store/planted.ts',
    may: [...store, ...conversation, ...handoff, ...guide, 'better-sqlite3', 'zod', ...node],
  },
  {
    file: 'web/planted.ts',
    may: [
      ...['web/server.ts', ...channel, ...channels, ...talk, ...guide, ...store, 'desk/render.ts', 'print/card.ts'],
      ...['editorial/load.ts', 'config.ts', 'fastify', '@fastify/cookie', 'zod', 'pino', ...node],
    ],
  },
];

const always = [...talk, ...guide, ...channel, ...node];

const adapters: readonly Row[] = [
  { file: 'channels/planted.ts', may: always },
  { file: 'channels/web/planted.ts', may: [...always, 'channels/web/render.ts'] },
  { file: 'channels/web/read.ts', may: [...always, 'channels/web/render.ts', 'zod'] },
  { file: 'channels/terminal/planted.ts', may: always },
  { file: 'channels/cloud/planted.ts', may: [...always, 'channels/cloud/read.ts'] },
  { file: 'channels/telegram/planted.ts', may: [...always, 'channels/telegram/send.ts', 'grammy'] },
  { file: 'channels/telegram/read.ts', may: [...always, 'channels/telegram/send.ts', 'grammy', 'zod'] },
  { file: 'channels/whatsapp/planted.ts', may: [...always, 'channels/whatsapp/send.ts', '@whiskeysockets/baileys'] },
  {
    file: 'channels/whatsapp/read.ts',
    may: [...always, 'channels/whatsapp/send.ts', '@whiskeysockets/baileys', 'zod'],
  },
];

const parts: readonly Row[] = [
  { file: 'config.ts', may: ['texts.nl.ts', 'zod', ...node] },
  {
    file: 'receive.ts',
    may: [...root, ...conversation, ...understanding, ...guide, ...store, ...channel, 'pino', ...node],
  },
  {
    file: 'deliver.ts',
    may: [...root, ...talk, ...guide, ...store, ...channel, 'desk/render.ts', 'notify/mail.ts', 'pino', ...node],
  },
  { file: 'wake.ts', may: [...root, ...talk, ...guide, ...store, 'pino', ...node] },
  {
    file: 'main.ts',
    may: probes
      .filter((probe) => probe.endsWith('.ts') && probe !== 'main.ts' && !probe.includes('left-pad'))
      .concat('pino', node),
  },
  // A folder nobody wrote rules for.
  { file: 'elsewhere/planted.ts', may: [] },
];

/** Every room, the same room one folder deeper, the channels and the parts that stand beside the rooms. */
export const rows: readonly Row[] = [
  ...rooms,
  ...rooms.map(({ file, may }) => ({ file: file.replace('/', '/deeper/'), may })),
  ...adapters,
  ...parts,
];
