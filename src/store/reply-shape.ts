import { z } from 'zod';
import type { Block, Choice, Item, Reply } from '../conversation/reply.ts';
import type { Span } from '../guide/span.ts';

/** The shapes of a stored reply. Rows outlive code, so what is read back is checked again. */
export const choiceShape: z.ZodType<Choice> = z.object({ id: z.string(), label: z.string(), numbered: z.boolean() });

const span: z.ZodType<Span> = z.object({
  text: z.string(),
  strong: z.literal(true).exactOptional(),
  link: z.string().exactOptional(),
});

const item: z.ZodType<Item> = z.object({ spans: z.array(span), choice: z.string().exactOptional() });

const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), spans: z.array(span) }),
  z.object({ kind: z.literal('list'), items: z.array(item) }),
]);

export const replyShape: z.ZodType<Reply> = z.object({ blocks: z.array(block), choices: z.array(choiceShape) });
