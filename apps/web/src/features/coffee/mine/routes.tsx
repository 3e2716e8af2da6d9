import type { RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../../app/query-client.ts'

const readMine = async () => {
  const { myCoffeeQuery } = await import('../queries.ts')
  return waitBriefly(queryClient.prefetchQuery(myCoffeeQuery()))
}

/** Coffee roulette for who takes part in it. */
export const coffeeRoutes: RouteObject[] = [
  {
    path: 'coffee',
    lazy: async () => ({ Component: (await import('./CoffeePage.tsx')).CoffeePage }),
    loader: readMine,
  },
  {
    path: 'coffee/taking-part/:organisationId',
    lazy: async () => ({ Component: (await import('./TakingPartPage.tsx')).TakingPartPage }),
  },
  {
    path: 'coffee/:roundId/cannot-take-part',
    lazy: async () => ({ Component: (await import('./DropOutPage.tsx')).DropOutPage }),
    loader: readMine,
  },
  {
    path: 'coffee/:roundId/how-it-went/:question?',
    lazy: async () => ({ Component: (await import('../feedback/FeedbackPage.tsx')).FeedbackPage }),
    loader: readMine,
  },
  {
    path: 'coffee/rather-not',
    lazy: async () => {
      const [{ RatherNotPage }, { ratherNotsQuery }] = await Promise.all([
        import('../rather-not/RatherNotPage.tsx'),
        import('../rather-not/queries.ts'),
      ])
      return {
        Component: RatherNotPage,
        loader: () =>
          Promise.all([readMine(), waitBriefly(queryClient.prefetchQuery(ratherNotsQuery()))]).then(() => null),
      }
    },
  },
]
