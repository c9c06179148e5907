const chatParameter = {
  name: 'chat',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description: 'The `chat` of `POST /api/v1/chats`.',
} as const;

const security = [{ bearer: [] }, { cookie: [] }] as const;

function refused(description: string) {
  return {
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
  } as const;
}

const tooFast = {
  ...refused('Too fast.'),
  headers: { 'Retry-After': { schema: { type: 'integer', minimum: 1 }, description: 'Seconds to wait.' } },
} as const;

const choice = {
  type: 'object',
  required: ['id', 'label'],
  properties: { id: { type: 'string' }, label: { type: 'string' } },
} as const;

const at = { type: 'string', format: 'date-time', description: 'ISO 8601, UTC.' } as const;

const schemas = {
  Refusal: {
    type: 'object',
    required: ['error', 'message'],
    properties: { error: { type: 'string' }, message: { type: 'string', description: 'A kind sentence in Dutch.' } },
  },
  Chat: {
    type: 'object',
    required: ['chat', 'secret'],
    properties: { chat: { type: 'string' }, secret: { type: 'string', description: 'Given once.' } },
  },
  Message: {
    description: 'Words, or the id of a choice. A typed number or label as `text` does the same as `choice`.',
    oneOf: [
      {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'text'],
        properties: { id: { $ref: '#/components/schemas/ClientId' }, text: { type: 'string', maxLength: 4000 } },
      },
      {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'choice'],
        properties: { id: { $ref: '#/components/schemas/ClientId' }, choice: { type: 'string', maxLength: 200 } },
      },
    ],
  },
  ClientId: {
    type: 'string',
    pattern: '^[\\x21-\\x7e]{1,100}$',
    description: 'Made by the client. Sent again under the same id, a message counts once.',
  },
  Accepted: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
  Reply: {
    type: 'object',
    required: ['id', 'from', 'text', 'choices', 'at'],
    properties: {
      id: { type: 'string', description: "The message's own id." },
      from: { enum: ['bot', 'volunteer'] },
      name: { type: 'string' },
      text: { type: 'string', description: 'Plain, newlines kept, without the choices.' },
      choices: { type: 'array', items: choice },
      at,
    },
  },
  Own: {
    type: 'object',
    required: ['id', 'text', 'at'],
    properties: { id: { type: 'string', description: "The client's id." }, text: { type: 'string' }, at },
  },
  State: { type: 'object', required: ['state'], properties: { state: { enum: ['bot', 'waiting', 'volunteer'] } } },
  Gone: { type: 'object', additionalProperties: false, description: 'The chat was erased; the stream ends.' },
} as const;

const createChat = {
  summary: 'Make a chat',
  requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', maxProperties: 0 } } } },
  responses: {
    '201': {
      description: 'Made. The secret is also set as a cookie (HttpOnly, SameSite=Strict, Secure on https).',
      headers: { 'Set-Cookie': { schema: { type: 'string' } } },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Chat' } } },
    },
    '400': refused('Malformed JSON or wrong fields.'),
    '413': refused('Too long.'),
    '415': refused('Not application/json.'),
    '429': tooFast,
  },
} as const;

const sendMessage = {
  summary: 'Send a message',
  parameters: [chatParameter],
  security,
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Message' } } },
  },
  responses: {
    '202': {
      description: 'Kept; the answer comes over the stream.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Accepted' } } },
    },
    '400': refused('Malformed JSON or wrong fields.'),
    '401': refused('Wrong secret.'),
    '403': refused('By cookie, from another site.'),
    '404': refused('Unknown chat.'),
    '413': refused('Over 4,000 characters.'),
    '415': refused('Not application/json.'),
    '429': tooFast,
  },
} as const;

const followEvents = {
  summary: 'Follow the chat (server-sent events)',
  description:
    'Each message has `event`, `id` (counts up from 1 per chat) and `data` (one JSON object): `reply` (Reply), `own` (Own), ' +
    '`state` (State), `gone` (Gone). A comment every 15 seconds.',
  parameters: [
    chatParameter,
    {
      name: 'Last-Event-ID',
      in: 'header',
      schema: { type: 'integer', minimum: 0, default: 0 },
      description: 'Only what came after it; 0 or left out: all that is kept.',
    },
  ],
  security,
  responses: {
    '200': { description: 'The stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    '401': refused('Wrong secret.'),
    '404': refused('Unknown chat.'),
  },
} as const;

/** The description of `/api/v1`, as served at `/api/v1/openapi.json`. */
export const openApi = {
  openapi: '3.1.0',
  info: { title: 'Wegwijzer', version: '1', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
  paths: {
    '/api/v1/chats': { post: createChat },
    '/api/v1/chats/{chat}/messages': { post: sendMessage },
    '/api/v1/chats/{chat}/events': { get: followEvents },
    '/api/v1/openapi.json': {
      get: {
        summary: 'This description',
        responses: { '200': { description: 'OpenAPI 3.1', content: { 'application/json': { schema: {} } } } },
      },
    },
  },
  components: {
    schemas,
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'wegwijzer' },
    },
  },
} as const;
