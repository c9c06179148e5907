export type RefusalCode = 400 | 401 | 403 | 404 | 409 | 429 | 500;

export type RefusalParameters = { readonly retry_after: number } | { readonly migrate_to_chat_id: number };

/** The Bot API says no: `ok: false` with this code and description. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly parameters: RefusalParameters | null;

  constructor(code: RefusalCode, description: string, parameters: RefusalParameters | null = null) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** A refusal of what was asked: 400, with the words Telegram begins it with. */
export function badRequest(why: string): Refusal {
  return new Refusal(400, `Bad Request: ${why}`);
}

/** Slow down: 429. `seconds` is whole, as Telegram gives it. */
export function tooManyRequests(seconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
