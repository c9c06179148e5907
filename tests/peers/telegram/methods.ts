import { answerCallbackQuery, type FullChat, getChat, getChatMember } from './chats.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts';
import {
  deleteMessage,
  editMessageReplyMarkup,
  editMessageText,
  pinChatMessage,
  sendChatAction,
  setMessageReaction,
} from './editing.ts';
import { getFile } from './files.ts';
import type { Bot, FileInfo, Message } from './message.ts';
import type { Params } from './params.ts';
import { copyMessage, forwardMessage, sendDocument, sendLocation, sendMessage, sendPhoto } from './sending.ts';
import {
  closeForumTopic,
  createForumTopic,
  deleteForumTopic,
  editForumTopic,
  type ForumTopic,
  reopenForumTopic,
} from './topics.ts';
import type { Member, Update } from './update.ts';
import type { WebhookInfo } from './webhook.ts';
import type { Command, World } from './world.ts';

/** What a method of the Bot API gives back. */
export type Answer =
  | true
  | Bot
  | Message
  | { readonly message_id: number }
  | FullChat
  | Member
  | ForumTopic
  | WebhookInfo
  | (FileInfo & { readonly file_path: string })
  | readonly Command[]
  | readonly Update[];

type Handler = (world: World, params: Params) => Answer;

/** The methods that need nothing but what Telegram knows; the others deliver updates. */
export const METHODS = {
  getMe: ({ bot }) => bot,
  sendMessage,
  sendPhoto,
  sendDocument,
  sendLocation,
  copyMessage,
  forwardMessage,
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  setMessageReaction,
  pinChatMessage,
  sendChatAction,
  answerCallbackQuery,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  getChat,
  getChatMember,
  getFile,
  createForumTopic,
  editForumTopic,
  closeForumTopic,
  reopenForumTopic,
  deleteForumTopic,
} as const satisfies { readonly [name: string]: Handler };

export const DELIVERY_METHODS = ['getUpdates', 'setWebhook', 'deleteWebhook', 'getWebhookInfo'] as const;

export type WorldMethod = keyof typeof METHODS;
export type Method = WorldMethod | (typeof DELIVERY_METHODS)[number];

/** Whether this is a method that needs nothing but what Telegram knows. */
export function isWorldMethod(name: string): name is WorldMethod {
  return Object.hasOwn(METHODS, name);
}

/** The name of a method as this server knows it, whatever its capitals; nothing for one it does not play. */
export function methodNamed(name: string): Method | null {
  const lower = name.toLowerCase();
  const worldMethods = Object.keys(METHODS).filter(isWorldMethod);
  return [...worldMethods, ...DELIVERY_METHODS].find((known) => known.toLowerCase() === lower) ?? null;
}
