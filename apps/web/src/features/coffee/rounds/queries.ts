import { type CoffeeRound, getCoffeeRound, listCoffeeRounds } from '@elevate/contracts/coffee-rounds'
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
    // A large draw tells how far it is until it is there.
    refetchInterval: ({ state }) => (isOnItsWay(state.data?.drawing) ? 2_000 : false),
  })

/** Whether a large draw is still being made. */
export const isOnItsWay = (drawing: CoffeeRound['drawing'] | undefined): boolean =>
  drawing?.state === 'waiting' || drawing?.state === 'working'

/** After a change that answers with the round: the next page shows it as it is now, without waiting. */
export async function keepRound(queryClient: QueryClient, round: CoffeeRound): Promise<void> {
  queryClient.setQueryData(roundQuery(round.id).queryKey, round)
  await refreshCoffee(queryClient)
}
