import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommitFailed, createCommitter } from '../../src/store/commit.ts';
import { openStore } from './open-store.ts';

function setUp() {
  const { db } = openStore();
  db.exec('CREATE TABLE words (word TEXT PRIMARY KEY)');
  const insert = db.prepare('INSERT INTO words (word) VALUES (?)');
  const words = () =>
    db
      .prepare<[], { word: string }>('SELECT word FROM words ORDER BY rowid')
      .all()
      .map((row) => row.word);
  return { db, ...createCommitter(db), add: (word: string) => void insert.run(word), words };
}

describe('committing together', () => {
  it('gives each job its own result, in order, in one transaction', async () => {
    const { db, together } = setUp();
    const inside: boolean[] = [];
    const results = await Promise.all(
      [1, 2, 3].map((n) =>
        together(() => {
          inside.push(db.inTransaction);
          return n;
        }),
      ),
    );
    expect(results).toEqual([1, 2, 3]);
    expect(inside).toEqual([true, true, true]);
    expect(db.inTransaction).toBe(false);
  });

  it('undoes only the job that throws', async () => {
    const { together, add, words } = setUp();
    const results = await Promise.allSettled([
      together(() => add('eten')),
      together(() => {
        add('weg');
        throw new Error('no');
      }),
      together(() => add('kleren')),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(words()).toEqual(['eten', 'kleren']);
  });

  it('refuses a job that is not synchronous, and undoes it', async () => {
    const { together, add, words } = setUp();
    await expect(together(async () => add('eten'))).rejects.toThrow(TypeError);
    expect(words()).toEqual([]);
  });

  it('rejects every job when the commit itself fails, and works again afterwards', async () => {
    const { db, together, add, words } = setUp();
    db.exec('CREATE TABLE strict_words (word TEXT REFERENCES words (word) DEFERRABLE INITIALLY DEFERRED)');
    const results = await Promise.allSettled([
      together(() => add('eten')),
      together(() => db.exec("INSERT INTO strict_words VALUES ('nergens')")),
    ]);
    expect(results.map((result) => result.status === 'rejected' && result.reason instanceof CommitFailed)).toEqual([
      true,
      true,
    ]);
    expect(words()).toEqual([]);
    await together(() => add('eten'));
    expect(words()).toEqual(['eten']);
  });

  it('resolves only after the commit: nobody sees a result inside a transaction', async () => {
    const { db, together, add } = setUp();
    const seen = await Promise.all(
      Array.from({ length: 250 }, (_, n) => together(() => add(`w${n}`)).then(() => db.inTransaction)),
    );
    expect(seen.every((inside) => !inside)).toBe(true);
  });

  it('puts at most a hundred jobs in one commit', async () => {
    const { db, together } = setUp();
    const other = () => Number(db.prepare('SELECT total_changes() AS n').pluck().get());
    const commits = new Map<number, number>();
    let commit = 0;
    const jobs = Array.from({ length: 250 }, () =>
      together(() => {
        commits.set(commit, (commits.get(commit) ?? 0) + 1);
        return other();
      }).then(() => {
        commit += 1;
      }),
    );
    await Promise.all(jobs);
    expect([...commits.values()]).toEqual([100, 100, 50]);
  });

  it('runs the last jobs after the others of their commit', async () => {
    const { together, lastly } = setUp();
    const order: string[] = [];
    await Promise.all([lastly(() => order.push('mark')), together(() => order.push('claim'))]);
    expect(order).toEqual(['claim', 'mark']);
  });

  it('keeps exactly what the jobs that did not throw wrote', async () => {
    const { together, add, words, db } = setUp();
    const job = fc.record({ word: fc.integer({ min: 0, max: 30 }), throws: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(job, { maxLength: 130 }), async (jobs) => {
        db.exec('DELETE FROM words');
        const results = await Promise.allSettled(
          jobs.map(({ word, throws }) =>
            together(() => {
              add(String(word));
              if (throws) throw new Error('no');
            }),
          ),
        );
        const kept = jobs.filter((_, index) => results[index]?.status === 'fulfilled').map(({ word }) => String(word));
        expect(words()).toEqual(kept);
        const first = new Set(jobs.filter(({ throws }) => !throws).map(({ word }) => String(word)));
        expect(new Set(kept)).toEqual(first);
      }),
      { numRuns: 25 },
    );
  });
});
