import { defineConfig } from 'vitest/config'

const databaseSetup = 'packages/db/src/test-databases/global-setup.ts'

/** What runs in a moment and needs no database, wherever it lives. */
const quick = [
  'apps/api/src/**/{rules,policy}.test.ts',
  'apps/api/src/**/*-{rules,policy}.test.ts',
  'apps/*/test/architecture*.test.ts',
  'apps/launch/test/rules/*.test.ts',
]

/** What starts whole servers. */
const servers = ['apps/launch/**/*.test.ts', 'packages/db/src/embedded/**/*.test.ts']

/** Only what hangs is stopped by it: a busy machine is no fault of a test. */
const aWhile = 120_000

const installed = '**/node_modules/**'

export default defineConfig({
  test: {
    watch: false,
    setupFiles: ['vitest.setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['packages/*/**/*.test.ts', ...quick],
          exclude: [installed, 'packages/db/**'],
          testTimeout: aWhile,
        },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['apps/api/**/*.test.ts', 'packages/db/**/*.test.ts'],
          exclude: [installed, ...quick, ...servers],
          globalSetup: [databaseSetup],
          // Loading the API takes longer than most files take to test it: files of one worker share it.
          isolate: false,
          testTimeout: aWhile,
          hookTimeout: aWhile,
        },
      },
      { extends: true, test: { name: 'web', include: ['apps/web/src/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'launch',
          include: servers,
          exclude: [installed, ...quick],
          testTimeout: aWhile,
          hookTimeout: aWhile,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['apps/e2e/**/*.test.ts'],
          exclude: [
            installed,
            // biome-ignore lint/suspicious/noUndeclaredEnvVars: a switch for people, which no cached task depends on.
            ...(process.env.EVERY_PAGE ? [] : ['apps/e2e/journeys/every-page-in-every-state.test.ts']),
          ],
          globalSetup: ['apps/e2e/harness/databases.ts'],
          // Browser, server and database wait for each other half of the time: two at once finish a quarter sooner.
          maxWorkers: 2,
          testTimeout: 3 * aWhile,
          hookTimeout: 3 * aWhile,
        },
      },
    ],
  },
})
