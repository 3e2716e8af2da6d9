import { listCoffeeKeepApart } from '@elevate/contracts/coffee-keep-apart'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

/** Pairs whom the coordinators of an organisation keep apart in all rounds. */
export const keepApartQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['coffee', 'keep-apart', organisationId],
    queryFn: ({ pageParam, signal }) =>
      call(listCoffeeKeepApart, {
        query: pageParam === '' ? { organisationId } : { organisationId, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
