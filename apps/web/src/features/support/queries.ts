import { getSupportFigures, getSupportSettings, listCoverage } from '@elevate/contracts/support'
import { getSupportOfPerson, listSupportEvents } from '@elevate/contracts/support-people'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const figuresQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['support', 'figures', organisationId],
    queryFn: ({ signal }) => call(getSupportFigures, { query: { organisationId }, signal }),
  })

/** What the address can narrow the grid to; names are the API's. */
export const coverageFilters = ['show', 'search', 'mentor', 'buddy', 'coffee', 'check-in', 'drop-in', 'sort'] as const

export const coverageQuery = (organisationId: string, asked: { [name: string]: string }) =>
  infiniteQueryOptions({
    queryKey: ['support', 'coverage', organisationId, asked],
    queryFn: ({ signal, pageParam }) =>
      call(listCoverage, {
        query: { organisationId, ...(asked as object), ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** With whom nobody was in touch for longest: what the hub shows of them. */
export const quietQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['support', 'quiet', organisationId],
    queryFn: ({ signal }) =>
      call(listCoverage, { query: { organisationId, show: 'quiet', sort: '-quiet', limit: 5 }, signal }),
  })

export const personSupportQuery = (personId: string) =>
  queryOptions({
    queryKey: ['support', 'person', personId],
    queryFn: ({ signal }) => call(getSupportOfPerson, { params: { personId }, signal }),
  })

export const eventsQuery = (personId: string) =>
  infiniteQueryOptions({
    queryKey: ['support', 'events', personId],
    queryFn: ({ signal, pageParam }) =>
      call(listSupportEvents, {
        params: { personId },
        query: pageParam === '' ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const supportSettingsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['support', 'settings', organisationId],
    queryFn: ({ signal }) => call(getSupportSettings, { params: { organisationId }, signal }),
  })

/** A contact changes numbers, lists, tasks and home pages alike; an old number must not be seen again, not even briefly. */
export const refreshSupport = async (queryClient: QueryClient): Promise<void> => {
  for (const key of ['support', 'tasks', 'home']) queryClient.removeQueries({ queryKey: [key], type: 'inactive' })
  await queryClient.invalidateQueries({ queryKey: ['support'] })
}
