import { type GivenKind, listGrants } from '@elevate/contracts/grants'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export type GrantFilters = { organisationId?: string; kind?: GivenKind }

export const grantsQuery = (filters: GrantFilters) =>
  infiniteQueryOptions({
    queryKey: ['grants', filters],
    queryFn: ({ pageParam, signal }) =>
      call(listGrants, {
        query: { ...filters, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
