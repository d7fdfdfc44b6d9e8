import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    globalSetup: ['./test/support/global-setup.ts'],
    exclude: ['**/node_modules/**', '**/.orderly/**'],
    // Browsers and databases share two cores in CI: files run two at a time, tests in a file in order.
    maxWorkers: 2,
    // What is waited for takes longer there than the second that Vitest would give it.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
