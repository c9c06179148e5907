import type { Tally } from '../conversation/turn.ts';
import type { Database } from './database.ts';

/** How often something was told about a provision. */
export type TallyCount = {
  readonly provision: string;
  readonly what: string;
  readonly reason: string;
  readonly n: number;
};

/** What residents told about provisions, counted per day. No chat, no words, no time of day: nobody can be found by it. */
export type Tallies = {
  /** In a job. `at`: milliseconds since 1970. */
  add(tally: Tally, at: number): void;
  /** Since a day (`YYYY-MM-DD`, UTC), the most told first. */
  since(day: string): readonly TallyCount[];
};

export function createTallies(db: Database): Tallies {
  const add = db.prepare(
    `INSERT INTO tallies (day, provision, what, reason, n) VALUES (?, ?, ?, ?, 1)
     ON CONFLICT (day, provision, what, reason) DO UPDATE SET n = n + 1`,
  );
  const since = db.prepare<[string], TallyCount>(
    `SELECT provision, what, reason, sum(n) AS n FROM tallies WHERE day >= ?
     GROUP BY provision, what, reason ORDER BY n DESC, provision, what, reason`,
  );
  return {
    add({ provision, what, reason }, at) {
      add.run(new Date(at).toISOString().slice(0, 10), provision, what, reason);
    },
    since: (day) => since.all(day),
  };
}
