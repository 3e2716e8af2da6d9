import { getHandbook, getHandbookDraft, listHandbookReaders, listHandbookVersions } from '@elevate/contracts/handbook'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { ApiProblem } from '../../http/faults.ts'

/** The newest, or the one with a number; null where none was published yet. */
export const handbookQuery = (organisationId: string, number: number | null) =>
  queryOptions({
    queryKey: ['handbook', organisationId, number],
    queryFn: ({ signal }) =>
      call(getHandbook, { params: { organisationId }, query: number === null ? {} : { number }, signal }).catch(
        (fault: unknown) => {
          if (fault instanceof ApiProblem && fault.status === 404) return null
          throw fault
        },
      ),
  })

export const handbookDraftQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['handbook', organisationId, 'draft'],
    queryFn: ({ signal }) => call(getHandbookDraft, { params: { organisationId }, signal }),
  })

export const handbookReadersQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['handbook', organisationId, 'readers'],
    queryFn: ({ signal, pageParam }) =>
      call(listHandbookReaders, {
        params: { organisationId },
        query: pageParam ? { cursor: pageParam } : {},
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const handbookVersionsQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['handbook', organisationId, 'versions'],
    queryFn: ({ signal, pageParam }) =>
      call(listHandbookVersions, {
        params: { organisationId },
        query: pageParam ? { cursor: pageParam } : {},
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const refreshHandbook = (queryClient: QueryClient, organisationId: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['handbook', organisationId] })
