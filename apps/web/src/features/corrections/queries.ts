import { getCorrection, listCorrections, listMyCorrections } from '@elevate/contracts/corrections'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const myCorrectionsQuery = () =>
  queryOptions({ queryKey: ['corrections', 'mine'], queryFn: ({ signal }) => call(listMyCorrections, { signal }) })

export const correctionsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['corrections', 'list'],
    queryFn: ({ pageParam, signal }) =>
      call(listCorrections, { query: { limit: 25, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const correctionQuery = (correctionId: string) =>
  queryOptions({
    queryKey: ['corrections', 'one', correctionId],
    queryFn: ({ signal }) => call(getCorrection, { params: { correctionId }, signal }),
  })
