import { getDropInDoor, getDropInFigures, listDropInBookings, listPossibleHosts } from '@elevate/contracts/drop-in-door'
import { listDropInNeeds } from '@elevate/contracts/drop-in-needs'
import { getDropInSeries, listDropInSeries } from '@elevate/contracts/drop-in-series'
import { getDropInSettings } from '@elevate/contracts/drop-in-settings'
import { getDropIn, listDropIns, listMyDropIns } from '@elevate/contracts/drop-ins'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

const all = ['drop-ins'] as const
type Filter = { organisationId?: string; seriesId?: string; when?: 'coming' | 'past' }

export const dropInsQuery = (filter: Filter = {}) =>
  infiniteQueryOptions({
    queryKey: [...all, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listDropIns, { query: { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Every session between two days, both included: a month has fewer than a page holds. */
export const daysQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [...all, 'days', from, to],
    queryFn: ({ signal }) => call(listDropIns, { query: { from, to, limit: 100 }, signal }),
  })

export const myDropInsQuery = () =>
  queryOptions({ queryKey: [...all, 'mine'], queryFn: ({ signal }) => call(listMyDropIns, { signal }) })

export const dropInQuery = (dropInId: string) =>
  queryOptions({
    queryKey: [...all, 'one', dropInId],
    queryFn: ({ signal }) => call(getDropIn, { params: { dropInId }, signal }),
  })

export const bookingsQuery = (dropInId: string) =>
  infiniteQueryOptions({
    queryKey: [...all, 'bookings', dropInId],
    queryFn: ({ pageParam, signal }) =>
      call(listDropInBookings, {
        params: { dropInId },
        query: { limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Each fetch is a look that is written down, so it is not fetched ahead and not again while the page is open. */
export const needsQuery = (dropInId: string) =>
  infiniteQueryOptions({
    queryKey: ['needs-at-drop-in', dropInId],
    queryFn: ({ pageParam, signal }) =>
      call(listDropInNeeds, {
        params: { dropInId },
        query: { limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  })

export const doorQuery = (dropInId: string) =>
  queryOptions({
    queryKey: [...all, 'door', dropInId],
    queryFn: ({ signal }) => call(getDropInDoor, { params: { dropInId }, signal }),
  })

export const seriesListQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: [...all, 'series', organisationId],
    queryFn: ({ pageParam, signal }) =>
      call(listDropInSeries, {
        query: { organisationId, limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const seriesQuery = (seriesId: string) =>
  queryOptions({
    queryKey: [...all, 'one-series', seriesId],
    queryFn: ({ signal }) => call(getDropInSeries, { params: { seriesId }, signal }),
  })

export const possibleHostsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...all, 'hosts', organisationId],
    queryFn: ({ signal }) => call(listPossibleHosts, { query: { organisationId }, signal }),
  })

export const figuresQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...all, 'figures', organisationId],
    queryFn: ({ signal }) => call(getDropInFigures, { query: { organisationId }, signal }),
  })

export const settingsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...all, 'settings', organisationId],
    queryFn: ({ signal }) => call(getDropInSettings, { params: { organisationId }, signal }),
  })

/** Whatever is done to one session may show in any list. */
export const refreshDropIns = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: all })
