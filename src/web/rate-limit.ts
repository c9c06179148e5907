/** A full bucket holds `burst`; one comes back each `everyMs`. */
export type Rate = { readonly burst: number; readonly everyMs: number };

/** Takes one for a key. 0: go on. Otherwise the milliseconds until there is one again. */
export type Limiter = (key: string) => number;

type Bucket = { readonly left: number; readonly at: number };

/**
 * A token bucket per key, in memory. At most `keys` are remembered: the one untouched longest is forgotten first, so that a
 * flood of keys costs no memory. `now` is a clock in milliseconds that never goes back.
 */
export function createLimiter(rate: Rate, now: () => number, keys = 10_000): Limiter {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const at = now();
    const bucket = buckets.get(key) ?? { left: rate.burst, at };
    const left = Math.min(rate.burst, bucket.left + (at - bucket.at) / rate.everyMs);
    // Deleted first: a Map keeps the order of insertion, so the oldest key stays in front.
    buckets.delete(key);
    if (buckets.size >= keys) forgetOldest(buckets);
    if (left < 1) {
      buckets.set(key, { left, at });
      return (1 - left) * rate.everyMs;
    }
    buckets.set(key, { left: left - 1, at });
    return 0;
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const oldest = buckets.keys().next();
  if (!oldest.done) buckets.delete(oldest.value);
}

/** The key of an address: an IPv6 network of 64 bits counts as one, because one home has all of it. */
export function addressKey(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = ip.includes('::') ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0') : [];
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
