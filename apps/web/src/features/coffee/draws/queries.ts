import { listCoffeeDrawnGroups } from '@elevate/contracts/coffee-draws'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

/** The groups of a draw a page at a time, or those with a name in them; another draw has others. */
export const drawnGroupsQuery = (roundId: string, { drawId, search }: { drawId: string; search: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['coffee', 'drawn-groups', roundId, drawId, search ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call(listCoffeeDrawnGroups, {
        params: { roundId },
        query: { limit: 100, ...(search ? { search } : {}), ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
