import { getCoffeeMembership } from '@elevate/contracts/coffee-members'
import { getMyCoffee } from '@elevate/contracts/coffee-mine'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** My coffee roulette, one entry per organisation where I am a partner. */
export const myCoffeeQuery = () =>
  queryOptions({ queryKey: ['coffee', 'mine'], queryFn: ({ signal }) => call(getMyCoffee, { signal }) })

/** Whether and how somebody takes part: oneself, or a partner who asked the coordinator. */
export const membershipQuery = (organisationId: string, personId: string) =>
  queryOptions({
    queryKey: ['coffee', 'membership', organisationId, personId],
    queryFn: ({ signal }) => call(getCoffeeMembership, { params: { organisationId, personId }, signal }),
  })

/** After any change to coffee roulette: what is on the screen is read again, the rest when it is next shown. */
export const refreshCoffee = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['coffee'] })

/** What `If-Match` asks for: the version that the person has in front of them. */
export const etagOf = ({ version }: { version: number }): string => `"${version}"`

/** After a refusal: somebody else was quicker, so what is on the screen is no longer how it is. Throws it on. */
export const readAgain =
  (queryClient: QueryClient) =>
  (fault: unknown): never => {
    void refreshCoffee(queryClient)
    throw fault
  }
