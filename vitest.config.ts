import { defineConfig } from 'vitest/config';

// Many tests start the real service or a real browser on two small cores.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
