import { QueryClient } from '@tanstack/react-query'
import { isPassing } from '../http/faults.ts'

const retries = 2

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (count, fault) => count < retries && isPassing(fault),
      retryDelay: (count) => 400 * 2 ** count,
      // Without a connection a load fails at once and says so, instead of waiting for ever behind a skeleton.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** A page that is ready this soon is shown complete; a slower one shows its skeleton in the meantime. */
const briefMs = 300

/** For loaders: starts the reads of a page while its code is fetched. A failed read is the page's to show. */
export async function waitBriefly(...reads: Promise<unknown>[]): Promise<null> {
  await Promise.race([Promise.all(reads), new Promise((resolve) => setTimeout(resolve, briefMs))])
  return null
}
