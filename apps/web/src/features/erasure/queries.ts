import { getErasureRequest, getMyErasureRequest, listErasureRequests, listHolds } from '@elevate/contracts/erasure'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const myErasureQuery = () =>
  queryOptions({ queryKey: ['erasure', 'mine'], queryFn: ({ signal }) => call(getMyErasureRequest, { signal }) })

export const erasureRequestsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['erasure', 'list'],
    queryFn: ({ pageParam, signal }) =>
      call(listErasureRequests, { query: { limit: 25, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const erasureRequestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['erasure', 'request', requestId],
    queryFn: ({ signal }) => call(getErasureRequest, { params: { requestId }, signal }),
  })

export const holdsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['erasure', 'holds', personId],
    queryFn: ({ signal }) => call(listHolds, { params: { personId }, signal }),
  })
