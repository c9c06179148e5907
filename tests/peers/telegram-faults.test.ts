import { Api, GrammyError, HttpError } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTelegram, type Telegram } from './telegram/start-telegram.ts';

const TOKEN = '123456:TEST';

let telegram: Telegram;
let api: Api;

beforeEach(async () => {
  telegram = await startTelegram({ token: TOKEN });
  api = new Api(TOKEN, { apiRoot: telegram.url });
});

afterEach(() => telegram.stop());

/** What the bot gets to know of how a call ended. */
async function ending(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'sent';
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${JSON.stringify(error.parameters)}`;
    return error instanceof HttpError ? 'no answer' : String(error);
  }
}

describe('a script of faults', () => {
  it('is met call by call, and then all is well', async () => {
    telegram.user(7).starts();
    telegram.fails(
      'sendMessage',
      { kind: 'too many', seconds: 3 },
      { kind: 'forbidden' },
      { kind: 'conflict' },
      { kind: 'broken' },
      { kind: 'none' },
      { kind: 'refused', code: 400, description: 'Bad Request: MESSAGE_TOO_STRANGE' },
      { kind: 'bad gateway' },
    );
    const endings: string[] = [];
    for (let n = 1; n <= 8; n += 1) endings.push(await ending(api.sendMessage(7, `${n}`)));
    expect(endings).toEqual([
      ...['429 {"retry_after":3}', '403 {}', '409 {}', '500 {}', 'sent', '400 {}', 'no answer', 'sent'],
    ]);
    expect(telegram.texts(7)).toEqual(['5', '8']);
    expect(telegram.faultsLeft()).toBe(0);
    expect(telegram.calls('sendMessage').map(({ outcome }) => outcome.kind)).toEqual([
      ...['refused', 'refused', 'refused', 'refused', 'done', 'refused', 'not accepted', 'done'],
    ]);
  });

  it('breaks the line before or after Telegram took the message', async () => {
    telegram.user(7).starts();
    telegram.fails('sendMessage', { kind: 'dropped before' }, { kind: 'dropped after' });
    expect(await ending(api.sendMessage(7, 'nooit'))).toBe('no answer');
    expect(telegram.texts(7)).toEqual([]);
    expect(await ending(api.sendMessage(7, 'toch'))).toBe('no answer');
    expect(telegram.texts(7)).toEqual(['toch']);
  });

  it('lets an answer wait while the message is there', async () => {
    telegram.user(7).starts();
    const { promise, resolve } = Promise.withResolvers<void>();
    telegram.fails('*', { kind: 'held', until: promise }, { kind: 'slow', ms: 1 });
    let isAnswered = false;
    const sent = api.sendMessage(7, 'traag').then(() => {
      isAnswered = true;
    });
    await telegram.until(() => telegram.texts(7).includes('traag'));
    expect(isAnswered).toBe(false);
    resolve();
    await sent;
    expect(await ending(api.getMe())).toBe('sent');
  });

  it('breaks a poll after it was filled, without losing updates', async () => {
    telegram.user(7).says('hoi');
    telegram.fails('getUpdates', { kind: 'dropped after' });
    expect(await ending(api.getUpdates())).toBe('no answer');
    expect(await api.getUpdates()).toHaveLength(1);
  });
});

describe('a group', () => {
  it('lets the bot in and out', async () => {
    const fatma = telegram.user(7);
    const group = telegram.group(-5, { title: 'Buren' });
    expect(await ending(api.sendMessage(-5, 'hoi'))).toBe('403 {}');
    group.addsBot(fatma);
    fatma.in(-5).says('onder ons');
    fatma.in(-5).says('/help');
    const { message_id } = await api.sendMessage(-5, 'hoi');
    fatma.in(-5).says('een antwoord', message_id);
    group.promotesBot(fatma);
    fatma.in(-5).says('nu voor iedereen');
    const updates = await api.getUpdates();
    expect(
      updates.map(({ message, my_chat_member }) => message?.text ?? my_chat_member?.new_chat_member.status),
    ).toEqual(['member', undefined, '/help', 'een antwoord', 'administrator', 'nu voor iedereen']);
    expect(await api.getChat(-5)).toMatchObject({ id: -5, type: 'group', title: 'Buren' });
    expect(await api.getChatMember(-5, telegram.bot.id)).toMatchObject({ status: 'administrator' });
    group.removesBot(fatma);
    expect(await ending(api.sendMessage(-5, 'hoi'))).toBe('403 {}');
  });

  it('moves to another id when it grows', async () => {
    const fatma = telegram.user(7);
    const group = telegram.group(-5);
    group.addsBot(fatma);
    group.promotesBot(fatma);
    const moved = group.migrates(fatma, 'forum');
    expect(await ending(api.sendMessage(-5, 'hoi'))).toBe(`400 {"migrate_to_chat_id":${moved.id}}`);
    const [old, fresh] = await api.getUpdates({ offset: -2 });
    expect(old?.message).toMatchObject({ chat: { id: -5 }, migrate_to_chat_id: moved.id });
    expect(fresh?.message).toMatchObject({ chat: { id: moved.id }, migrate_from_chat_id: -5 });
    expect((await api.createForumTopic(moved.id, 'Fatma')).name).toBe('Fatma');
  });
});

describe('a topic', () => {
  it('is opened, written in, closed, opened again and deleted', async () => {
    const fatma = telegram.user(7);
    const { message_id: asked } = fatma.sends({ kind: 'voice' });
    const desk = telegram.group(-100, { kind: 'forum' });
    desk.addsBot(fatma);
    expect(await ending(api.createForumTopic(-100, 'Fatma'))).toBe('400 {}');
    desk.promotesBot(fatma);
    const { message_thread_id: thread } = await api.createForumTopic(-100, 'Fatma · tr');
    const other = { message_thread_id: thread };
    await api.sendMessage(-100, 'dit vroeg ze', other);
    await api.copyMessage(-100, 7, asked, other);
    expect((await api.forwardMessage(-100, 7, asked, other)).forward_origin).toMatchObject({ sender_user: { id: 7 } });
    fatma.in(-100, thread).says('ik pak dit op');
    expect(telegram.messages(-100, thread)).toHaveLength(5);
    expect((await api.getUpdates({ offset: -1 }))[0]?.message).toMatchObject({ ...other, is_topic_message: true });

    await api.editForumTopic(-100, thread, { name: 'Klaar' });
    await api.closeForumTopic(-100, thread);
    expect(telegram.topic(-100, thread)).toMatchObject({ name: 'Klaar', state: 'closed' });
    await expect(api.sendMessage(-100, 'dicht', other)).rejects.toThrow(/TOPIC_CLOSED/);
    await expect(api.closeForumTopic(-100, thread)).rejects.toThrow(/TOPIC_NOT_MODIFIED/);
    await api.reopenForumTopic(-100, thread);
    await api.deleteForumTopic(-100, thread);
    await expect(api.sendMessage(-100, 'weg', other)).rejects.toThrow(/message thread not found/);
    expect(telegram.messages(-100, thread).every(({ deleted }) => deleted)).toBe(true);
  });

  it('is opened, named, closed and deleted by people too', async () => {
    const fatma = telegram.user(7);
    const desk = telegram.group(-100, { kind: 'forum' });
    desk.addsBot(fatma);
    desk.promotesBot(fatma);
    const thread = desk.opensTopic(fatma, 'Overleg');
    desk.renamesTopic(fatma, thread, 'Rooster');
    desk.closesTopic(fatma, thread);
    desk.reopensTopic(fatma, thread);
    const told = (await api.getUpdates({ offset: -4 })).map(({ message }) => Object.keys(message ?? {}).at(-1));
    expect(told).toEqual([
      ...['forum_topic_created', 'forum_topic_edited', 'forum_topic_closed', 'forum_topic_reopened'],
    ]);
    desk.deletesTopic(thread);
    await expect(api.sendMessage(-100, 'weg', { message_thread_id: thread })).rejects.toThrow(/thread not found/);
  });

  it('is there in a forum only', async () => {
    const fatma = telegram.user(7);
    telegram.group(-5).addsBot(fatma);
    await expect(api.createForumTopic(-5, 'Fatma')).rejects.toThrow(/not a forum/);
  });
});
