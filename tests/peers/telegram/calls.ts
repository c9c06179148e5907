import type { Fault } from './faults.ts';
import type { JsonObject } from './json.ts';
import type { Answer, Method } from './methods.ts';
import type { Signal } from './signal.ts';

/** How a call ended for Telegram; the bot may not have heard. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: Answer }
  | { readonly kind: 'refused'; readonly code: number; readonly description: string }
  | { readonly kind: 'not accepted' };

export type Call = {
  readonly method: Method;
  readonly fields: JsonObject;
  readonly fault: Fault['kind'];
  readonly outcome: Outcome;
};

/** Every call that ended, in the order of ending. */
export type Calls = { add(call: Call): void; of(method?: Method): readonly Call[]; show(): string };

/** No calls yet; `signal` rings at each. */
export function createCalls(signal: Signal): Calls {
  const calls: Call[] = [];
  return {
    add(call) {
      calls.push(call);
      signal.ring();
    },
    of: (method) => calls.filter((call) => method === undefined || call.method === method),
    show: () =>
      calls
        .slice(-10)
        .map(({ method, fields, outcome }) => `${method} ${JSON.stringify(fields)} → ${outcome.kind}`)
        .join('\n'),
  };
}
