import { Api, GrammyError, InlineKeyboard, InputFile, Keyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startTelegram, type Telegram } from './telegram/start-telegram.ts';

const TOKEN = '123456:TEST';

let telegram: Telegram;
let api: Api;

beforeEach(async () => {
  telegram = await startTelegram({ token: TOKEN });
  api = new Api(TOKEN, { apiRoot: telegram.url });
});

afterEach(() => telegram.stop());

/** The code and description of a refusal, or that there was none. */
async function refusal(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof GrammyError ? `${error.error_code} ${error.description}` : String(error)),
  );
}

function fatma() {
  const resident = telegram.user(7, { first_name: 'Fatma', language_code: 'tr' });
  resident.starts();
  return resident;
}

describe('who may write to whom', () => {
  it('knows one token', async () => {
    expect((await api.getMe()).username).toBe('wegwijzer_test_bot');
    expect(await refusal(new Api('1:x', { apiRoot: telegram.url }).getMe())).toBe('401 Unauthorized');
  });

  it('refuses chats that are unknown, not started, blocked or gone', async () => {
    expect(await refusal(api.sendMessage(99, 'hoi'))).toBe('400 Bad Request: chat not found');
    const resident = telegram.user(7);
    expect(await refusal(api.sendMessage(7, 'hoi'))).toMatch(/^403 Forbidden: bot can't initiate/);
    resident.starts();
    resident.blocks();
    expect(await refusal(api.sendMessage(7, 'hoi'))).toBe('403 Forbidden: bot was blocked by the user');
    resident.unblocks();
    expect(await refusal(api.sendMessage(7, 'hoi'))).toBe('no refusal');
    resident.deletesAccount();
    expect(await refusal(api.sendMessage(7, 'hoi'))).toBe('403 Forbidden: user is deactivated');
  });

  it('refuses a method it does not have', async () => {
    expect(await refusal(api.getStarTransactions())).toBe('404 Not Found: method not found');
  });

  it('keeps the pace when it is told to', async () => {
    fatma();
    telegram.paces('telegram');
    await api.sendMessage(7, 'one');
    const error = await api.sendMessage(7, 'two').catch((caught: unknown) => caught);
    expect(error).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    telegram.paces(null);
    expect(await refusal(api.sendMessage(7, 'two'))).toBe('no refusal');
    expect(telegram.texts(7)).toEqual(['one', 'two']);
  });
});

describe('a text', () => {
  beforeEach(fatma);

  it('has 1 to 4096 units after its HTML is read', async () => {
    const long = 'é'.repeat(4096);
    const { text } = await api.sendMessage(7, `<b>${long}</b>`, { parse_mode: 'HTML' });
    expect(text).toBe(long);
    expect(await refusal(api.sendMessage(7, `${long}!`))).toBe('400 Bad Request: message is too long');
    expect(await refusal(api.sendMessage(7, '😀'.repeat(2049)))).toBe('400 Bad Request: message is too long');
    expect(await refusal(api.sendMessage(7, ''))).toBe('400 Bad Request: message text is empty');
    expect(await refusal(api.sendMessage(7, ' <b> </b>', { parse_mode: 'HTML' }))).toMatch(/^400 .*must be non-empty/);
  });

  it('shows entities where people see them', async () => {
    const sent = '\n<b>Eerst</b>: <a href="https://a.example/?b=1&amp;c=2">loop <i>binnen</i></a> &lt;3 &eacute;\n';
    await api.sendMessage(7, sent, { parse_mode: 'HTML' });
    const post = telegram.messages(7).at(-1);
    expect(post).toMatchObject({ sent, parseMode: 'HTML', by: 'bot', text: 'Eerst: loop binnen <3 &eacute;' });
    expect(post?.entities).toEqual([
      { type: 'bold', offset: 0, length: 5 },
      { type: 'text_link', offset: 7, length: 11, url: 'https://a.example/?b=1&c=2' },
      { type: 'italic', offset: 12, length: 6 },
    ]);
  });

  it.each([
    ['<b>open', 'Can\'t find end tag corresponding to start tag "b"'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['é<br>', 'Unsupported start tag "br" at byte offset 2'],
    ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('is refused as HTML: %s', async (text, why) => {
    const refused = await refusal(api.sendMessage(7, text, { parse_mode: 'HTML' }));
    expect(refused).toBe(`400 Bad Request: can't parse entities: ${why}`);
    expect(telegram.texts(7)).toEqual([]);
  });

  it('answers a message that is there', async () => {
    const reply_parameters = { message_id: 9999 };
    expect(await refusal(api.sendMessage(7, 'hoi', { reply_parameters }))).toMatch(/replied not found/);
    const lenient = { ...reply_parameters, allow_sending_without_reply: true };
    expect((await api.sendMessage(7, 'hoi', { reply_parameters: lenient })).reply_to_message).toBeUndefined();
  });
});

describe('buttons', () => {
  beforeEach(fatma);

  it('carry 1 to 64 bytes and a label', async () => {
    const send = (reply_markup: InlineKeyboard) => refusal(api.sendMessage(7, 'kies', { reply_markup }));
    expect(await send(new InlineKeyboard().text('Ja', 'ä'.repeat(32)))).toBe('no refusal');
    expect(await send(new InlineKeyboard().text('Ja', 'ä'.repeat(33)))).toBe('400 Bad Request: BUTTON_DATA_INVALID');
    expect(await send(new InlineKeyboard().text('Ja', ''))).toBe('400 Bad Request: BUTTON_DATA_INVALID');
    expect(await send(new InlineKeyboard().text(' ', 'ja'))).toMatch(/button text must be non-empty$/);
    expect(await send(new InlineKeyboard().url('Site', 'no address'))).toMatch(/is invalid$/);
  });

  it('can be sent in a form, as JSON in a text that must be JSON', async () => {
    const post = async (reply_markup: string) => {
      const body = new URLSearchParams({ chat_id: '7', text: 'kies', reply_markup });
      return (await fetch(`${telegram.url}/bot${TOKEN}/sendMessage`, { method: 'POST', body })).json();
    };
    expect(await post('{"inline_keyboard":[[')).toMatchObject({ ok: false, error_code: 400 });
    expect(await post('{"inline_keyboard":[[{"text":"Ja","callback_data":"j"}]]}')).toMatchObject({ ok: true });
    expect(telegram.messages(7).at(-1)?.markup).toEqual({ inline_keyboard: [[{ text: 'Ja', callback_data: 'j' }]] });
  });

  it('of a keyboard ask for a place in a private chat only', async () => {
    const desk = telegram.group(-5);
    desk.addsBot(telegram.user(8));
    const reply_markup = new Keyboard().requestLocation('Hier ben ik');
    expect(await refusal(api.sendMessage(7, 'waar?', { reply_markup }))).toBe('no refusal');
    expect(await refusal(api.sendMessage(-5, 'waar?', { reply_markup }))).toMatch(/in private chats only$/);
  });
});

describe('a message of the bot', () => {
  beforeEach(fatma);

  it('is edited while it differs, with every wording kept', async () => {
    const reply_markup = new InlineKeyboard().text('Ja', 'j');
    const { message_id } = await api.sendMessage(7, 'een', { reply_markup });
    await api.editMessageText(7, message_id, '<b>twee</b>', { parse_mode: 'HTML', reply_markup });
    const again = api.editMessageText(7, message_id, '<b>twee</b>', { parse_mode: 'HTML', reply_markup });
    expect(await refusal(again)).toMatch(/^400 Bad Request: message is not modified/);
    await api.editMessageReplyMarkup(7, message_id);
    expect(await refusal(api.editMessageReplyMarkup(7, message_id))).toMatch(/not modified/);
    const post = telegram.messages(7).at(-1);
    expect(post?.versions.map(({ text, markup }) => [text, markup === null])).toEqual([
      ['een', false],
      ['twee', false],
      ['twee', true],
    ]);
    expect(post?.message).not.toHaveProperty('reply_markup');
  });

  it('is deleted once, and stays to be looked at', async () => {
    const { message_id } = await api.sendMessage(7, 'weg');
    await api.deleteMessage(7, message_id);
    expect(await refusal(api.deleteMessage(7, message_id))).toBe('400 Bad Request: message to delete not found');
    expect(telegram.messages(7).map(({ text, deleted }) => [text, deleted])).toEqual([
      ['/start', false],
      ['weg', true],
    ]);
    expect(await refusal(api.editMessageText(7, message_id, 'terug'))).toMatch(/message to edit not found/);
  });

  it('reacts, pins, shows that it types and sends a place', async () => {
    const [start] = telegram.messages(7);
    const id = start?.id ?? 0;
    await api.setMessageReaction(7, id, [{ type: 'emoji', emoji: '👍' }]);
    await api.pinChatMessage(7, id);
    await api.sendChatAction(7, 'typing');
    expect(telegram.messages(7)[0]).toMatchObject({ reactions: ['👍'], pinned: true });
    expect(telegram.calls('sendChatAction').map(({ outcome }) => outcome.kind)).toEqual(['done']);
    const tick = { type: 'emoji', emoji: '✅' };
    expect(
      await refusal(api.raw.setMessageReaction({ chat_id: 7, message_id: id, reaction: [tick as never] })),
    ).toMatch(/REACTION_INVALID/);
    expect((await api.sendLocation(7, 52.001, 5.001)).location).toEqual({ latitude: 52.001, longitude: 5.001 });
    expect(await refusal(api.sendLocation(7, 95, 5))).toMatch(/wrong location/);
  });

  it('carries a file, which can be fetched and sent again', async () => {
    const upload = new InputFile(Buffer.from('%PDF\r\n--x'), 'kaart.pdf');
    const { document } = await api.sendDocument(7, upload, { caption: 'De kaart' });
    expect(document).toMatchObject({ file_name: 'kaart.pdf', file_size: 9 });
    const { file_path } = await api.getFile(document.file_id);
    const fetched = await fetch(`${telegram.url}/file/bot${TOKEN}/${file_path}`);
    expect(await fetched.text()).toBe('%PDF\r\n--x');
    expect(await refusal(api.sendDocument(7, document.file_id))).toBe('no refusal');
    expect((await api.sendPhoto(7, new InputFile(Buffer.from('jpg')))).photo).toHaveLength(1);
    expect(await refusal(api.sendPhoto(7, 'unknown'))).toMatch(/wrong file identifier/);
    expect(await refusal(api.sendPhoto(7, document.file_id, { caption: 'x'.repeat(1025) }))).toMatch(/caption is too/);
  });
});

describe('commands', () => {
  it('are kept per language and scope, and checked', async () => {
    const scope = { type: 'all_private_chats' } as const;
    await api.setMyCommands([{ command: 'mens', description: 'Praat met een mens' }], { scope, language_code: 'nl' });
    expect(await api.getMyCommands({ scope, language_code: 'nl' })).toHaveLength(1);
    expect(await api.getMyCommands({ scope })).toEqual([]);
    expect(await api.getMyCommands()).toEqual([]);
    for (const command of ['Mens', 'a-b', 'x'.repeat(33), '']) {
      expect(await refusal(api.setMyCommands([{ command, description: 'x' }]))).toMatch(/BOT_COMMAND_INVALID/);
    }
  });
});

describe('time', () => {
  it('passes as the test says', async () => {
    let now = Date.UTC(2026, 10, 23);
    const later = await startTelegram({ token: TOKEN, now: () => now });
    onTestFinished(() => later.stop());
    const aged = new Api(TOKEN, { apiRoot: later.url });
    const resident = later.user(7);
    resident.starts();
    const { message_id, date } = await aged.sendMessage(7, 'kies', { reply_markup: new InlineKeyboard().text('Ja') });
    expect(date).toBe(now / 1000);
    const tap = resident.taps('Ja');
    now += 11 * 60_000;
    expect(await refusal(aged.answerCallbackQuery(tap))).toMatch(/query is too old/);
    now += 48 * 3_600_000;
    expect(await refusal(aged.deleteMessage(7, message_id))).toBe("400 Bad Request: message can't be deleted");
  });
});
