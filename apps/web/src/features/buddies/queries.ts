import { getMyBuddies } from '@elevate/contracts/buddies-mine'
import type { BuddyPairState } from '@elevate/contracts/buddies-vocabulary'
import { getBuddyPair, getBuddySuggestions, listBuddyPairs } from '@elevate/contracts/buddy-pairs'
import { getBuddySettings } from '@elevate/contracts/buddy-settings'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** My buddies, one entry per organisation where I am a partner. */
export const myBuddiesQuery = () =>
  queryOptions({ queryKey: ['buddies', 'mine'], queryFn: ({ signal }) => call(getMyBuddies, { signal }) })

export const pairsQuery = (organisationId: string, state: BuddyPairState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['buddies', 'pairs', organisationId, state ?? 'all'],
    queryFn: ({ signal, pageParam }) =>
      call(listBuddyPairs, {
        query: { organisationId, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const pairQuery = (pairId: string) =>
  queryOptions({
    queryKey: ['buddies', 'pair', pairId],
    queryFn: ({ signal }) => call(getBuddyPair, { params: { pairId }, signal }),
  })

/** Made anew each time: it says who could be paired today. */
export const suggestionsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['buddies', 'suggestions', organisationId],
    queryFn: ({ signal }) => call(getBuddySuggestions, { query: { organisationId }, signal }),
  })

export const buddySettingsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['buddies', 'settings', organisationId],
    queryFn: ({ signal }) => call(getBuddySettings, { params: { organisationId }, signal }),
  })

/** After any change to buddies: what is on the screen is read again, the rest when it is next shown. */
export const refreshBuddies = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['buddies'] })
