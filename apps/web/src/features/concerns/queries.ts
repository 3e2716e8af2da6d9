import { getConcern, getSafeguardingSettings, listConcerns, listWhereConcernsGo } from '@elevate/contracts/concerns'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const whereTheyGoQuery = () =>
  queryOptions({
    queryKey: ['concerns', 'contacts'],
    queryFn: ({ signal }) => call(listWhereConcernsGo, { signal }),
  })

export const concernsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['concerns', 'list'],
    queryFn: ({ signal, pageParam }) => call(listConcerns, { query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Each reading is written down, so it is read again only when somebody opens it again. */
export const concernQuery = (concernId: string) =>
  queryOptions({
    queryKey: ['concerns', 'one', concernId],
    queryFn: ({ signal }) => call(getConcern, { params: { concernId }, signal }),
    refetchOnWindowFocus: false,
    gcTime: 0,
  })

export const safeguardingQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['concerns', 'settings', organisationId],
    queryFn: ({ signal }) => call(getSafeguardingSettings, { params: { organisationId }, signal }),
  })
