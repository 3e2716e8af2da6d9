import { type CoffeeRound, getCoffeeRound, listCoffeeGroups, listCoffeeRounds } from '@elevate/contracts/coffee-rounds'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { refreshCoffee } from '../queries.ts'

/** The rounds of one organisation, newest first, a page at a time. */
export const roundsQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['coffee', 'rounds', organisationId],
    queryFn: ({ pageParam, signal }) =>
      call(listCoffeeRounds, {
        query: pageParam === '' ? { organisationId } : { organisationId, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** The groups of a published round a page at a time, or those with a name in them. */
export const groupsQuery = (roundId: string, search: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['coffee', 'groups', roundId, search ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call(listCoffeeGroups, {
        params: { roundId },
        query: { limit: 100, ...(search ? { search } : {}), ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** The newest rounds of all organisations that I coordinate, for the home page. */
export const newestRoundsQuery = () =>
  queryOptions({
    queryKey: ['coffee', 'newest-rounds'],
    queryFn: ({ signal }) => call(listCoffeeRounds, { signal }),
  })

export const roundQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['coffee', 'round', roundId],
    queryFn: ({ signal }) => call(getCoffeeRound, { params: { roundId }, signal }),
    // A large draw, and a large round that is being published, tell how far they are until they are there.
    refetchInterval: ({ state }) =>
      isOnItsWay(state.data?.drawing) || isOnItsWay(state.data?.publishing) ? 2_000 : false,
  })

type Work = CoffeeRound['drawing'] | CoffeeRound['publishing']

/** Whether a large draw is still being made, or a large round still being published. */
export const isOnItsWay = (work: Work | undefined): boolean => work?.state === 'waiting' || work?.state === 'working'

/** After a change that answers with the round: the next page shows it as it is now, without waiting. */
export async function keepRound(queryClient: QueryClient, round: CoffeeRound): Promise<void> {
  queryClient.setQueryData(roundQuery(round.id).queryKey, round)
  await refreshCoffee(queryClient)
}
