import { postFor, replyFor, roomFor, threadFor } from './access.ts';
import { fileFor } from './files.ts';
import { type Formatted, readFormatted } from './formatted.ts';
import { readMarkup } from './markup.ts';
import { type Content, contentOf, type Message, type Origin } from './message.ts';
import { needNumber, type Params, readText } from './params.ts';
import { addPost } from './posts.ts';
import { badRequest } from './refusal.ts';
import type { Post, World } from './world.ts';

type Parcel = { readonly content: Content; readonly formatted?: Formatted; readonly origin?: Origin };

/** Everything that puts a message of the bot in a chat: who may, how fast, where, under which buttons. */
function send(world: World, params: Params, pack: () => Parcel): Post {
  const room = roomFor(world, params);
  const isPrivate = room.chat.type === 'private';
  const thread = threadFor(room, params);
  const replyTo = replyFor(room, params)?.message ?? null;
  const parcel = pack();
  const markup = readMarkup(params, isPrivate);
  world.pace.count(room.chat.id, isPrivate);
  return addPost(world, room, { from: world.bot, thread, replyTo, markup, ...parcel });
}

/** A text, in HTML or with entities, perhaps with buttons. */
export function sendMessage(world: World, params: Params): Message {
  return send(world, params, () => {
    const formatted = readFormatted(params, 'text');
    const { text, entities } = formatted;
    return { content: { text, ...(entities.length === 0 ? {} : { entities }) }, formatted };
  }).message;
}

/** A photo with a caption of at most 1024 units. */
export function sendPhoto(world: World, params: Params): Message {
  return send(world, params, () => {
    const { info } = fileFor(world, params, 'photo', 'photos');
    const formatted = readFormatted(params, 'caption');
    return { content: { photo: [{ ...info, width: 90, height: 90 }], ...captionOf(formatted) }, formatted };
  }).message;
}

/** A file with a caption of at most 1024 units. */
export function sendDocument(world: World, params: Params): Message {
  return send(world, params, () => {
    const { info, name } = fileFor(world, params, 'document', 'documents');
    const formatted = readFormatted(params, 'caption');
    return { content: { document: { ...info, file_name: name }, ...captionOf(formatted) }, formatted };
  }).message;
}

/** A place on earth; refuses what lies elsewhere. */
export function sendLocation(world: World, params: Params): Message {
  return send(world, params, () => {
    const latitude = needNumber(params, 'latitude', 'latitude is empty');
    const longitude = needNumber(params, 'longitude', 'longitude is empty');
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw badRequest('wrong location specified');
    return { content: { location: { latitude, longitude } } };
  }).message;
}

/** The same content as a message of the bot's own; a new caption takes the place of the old one. */
export function copyMessage(world: World, params: Params): { message_id: number } {
  const { id } = send(world, params, () => {
    const content = contentOf(postFor(roomFor(world, params, 'from_chat_id'), params, 'copy').message);
    if (content === null) throw badRequest("message can't be copied");
    if (!('voice' in content || 'photo' in content || 'document' in content)) return { content };
    if (readText(params, 'caption') === undefined) return { content };
    const formatted = readFormatted(params, 'caption');
    const { caption: _, caption_entities: __, ...bare } = content;
    return { content: { ...bare, ...captionOf(formatted) }, formatted };
  });
  return { message_id: id };
}

/** The same content, with who wrote it. */
export function forwardMessage(world: World, params: Params): Message {
  return send(world, params, () => {
    const { message } = postFor(roomFor(world, params, 'from_chat_id'), params, 'forward');
    const content = contentOf(message);
    if (content === null) throw badRequest("message can't be forwarded");
    const origin = message.forward_origin ?? { type: 'user', sender_user: message.from, date: message.date };
    return { content, origin };
  }).message;
}

function captionOf({ text, entities }: Formatted) {
  if (text === '') return {};
  return { caption: text, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
}
