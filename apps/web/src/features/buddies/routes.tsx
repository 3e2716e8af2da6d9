import { data, Outlet, type RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'
import { meQuery } from '../../app/session/me.ts'

const readMine = async () => {
  const { myBuddiesQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(myBuddiesQuery()))
}

/** Who runs no programme is told so, before any of these pages asks the API for something. */
async function mayRunBuddies(): Promise<null> {
  const { can } = await queryClient.ensureQueryData(meQuery())
  if (!can.runCoffeeRounds) throw data(null, { status: 403 })
  return null
}

const programme: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./programme/PairsPage.tsx')).PairsPage }) },
  {
    path: 'suggestions',
    lazy: async () => ({ Component: (await import('./suggestions/SuggestionsPage.tsx')).SuggestionsPage }),
  },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('./settings/SettingsPage.tsx')).BuddySettingsPage }),
  },
  { path: ':pairId', lazy: async () => ({ Component: (await import('./programme/PairPage.tsx')).PairPage }) },
  {
    path: ':pairId/change/:personId',
    lazy: async () => ({ Component: (await import('./programme/ChangeForPage.tsx')).ChangeForPage }),
  },
  { path: ':pairId/end', lazy: async () => ({ Component: (await import('./programme/EndPage.tsx')).EndPage }) },
]

/** Buddies, for who has one and for who runs the programme. */
export const buddyRoutes: RouteObject[] = [
  { path: 'buddies/programme', Component: Outlet, loader: mayRunBuddies, children: programme },
  {
    path: 'buddies',
    lazy: async () => ({ Component: (await import('./mine/BuddiesPage.tsx')).BuddiesPage }),
    loader: readMine,
  },
  {
    path: 'buddies/:pairId/change',
    lazy: async () => ({ Component: (await import('./mine/ChangePage.tsx')).ChangePage }),
    loader: readMine,
  },
  {
    path: 'buddies/:pairId/reach',
    lazy: async () => ({ Component: (await import('./mine/ReachPage.tsx')).ReachPage }),
    loader: readMine,
  },
]
