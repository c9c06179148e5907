import { type ReadWorld, readUpdate } from '../../src/channels/telegram/read.ts';
import { renderReply as renderTelegram } from '../../src/channels/telegram/render.ts';
import { renderPlain } from '../../src/channels/terminal/render.ts';
import { readMessage } from '../../src/channels/web/read.ts';
import { renderReply as renderWeb } from '../../src/channels/web/render.ts';
import type { Event } from '../../src/conversation/turn.ts';
import { realGuide } from '../support/real-guide.ts';
import { describeChannel } from './contract.ts';
import { textOfHtml } from './telegram/html.ts';
import { pressed, privately } from './telegram/updates.ts';

const wrote = (text: string): Event => ({ kind: 'resident-wrote', text, urgent: null });

describeChannel('terminal', () => ({
  show: (reply) => ({ text: renderPlain(reply, false), buttons: [] }),
  type: wrote,
  press: null,
}));

function fromPage(body: unknown): Event {
  const read = readMessage(body);
  if (read.kind === 'text') return wrote(read.text);
  if (read.kind === 'choice') return { kind: 'resident-chose', choice: read.choice };
  throw new Error(`refused: ${read.kind}`);
}

describeChannel('web', () => ({
  show: (reply) => {
    const { text, choices } = renderWeb(reply);
    return { text, buttons: choices };
  },
  type: (text) => fromPage({ id: 'a1', text }),
  press: ({ id }) => fromPage({ id: 'a1', choice: id }),
}));

const world: ReadWorld = { content: realGuide().content, desk: null, urgentIn: () => null, hide: (id) => id };

function fromTelegram(update: unknown): Event {
  const read = readUpdate(update, world);
  if (read.kind !== 'arrival') throw new Error(`read as ${read.kind}`);
  return read.event;
}

describeChannel('telegram', () => ({
  show: (reply) => {
    const parts = renderTelegram({ reply, from: 'bot', name: null });
    const buttons = parts.flatMap(({ html }) => html.reply_markup?.inline_keyboard.flat() ?? []);
    return {
      text: parts.map(({ html }) => textOfHtml(html.text)).join('\n\n'),
      buttons: buttons.map(({ text, callback_data }) => ({ id: callback_data, label: text })),
    };
  },
  type: (text) => fromTelegram(privately({ text })),
  press: ({ id }) => fromTelegram(pressed(id)),
}));
