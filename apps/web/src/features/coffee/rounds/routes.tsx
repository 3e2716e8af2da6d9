import { data, type LoaderFunctionArgs, Outlet, type RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../../app/query-client.ts'
import { meQuery } from '../../../app/session/me.ts'

/** Who runs no coffee rounds is told so, before any of these pages asks the API for something. */
async function mayRunRounds(): Promise<null> {
  const { can } = await queryClient.ensureQueryData(meQuery())
  if (!can.runCoffeeRounds) throw data(null, { status: 403 })
  return null
}

const readRound = async ({ params }: LoaderFunctionArgs) => {
  const { roundQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(roundQuery(params.roundId ?? '')))
}

const ofRound: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./RoundPage.tsx')).RoundPage }) },
  { path: 'change', lazy: async () => ({ Component: (await import('./ChangeRoundPage.tsx')).ChangeRoundPage }) },
  { path: 'draw', lazy: async () => ({ Component: (await import('../draws/DrawPage.tsx')).DrawPage }) },
  { path: 'check', lazy: async () => ({ Component: (await import('../draws/CheckPage.tsx')).CheckPage }) },
  { path: 'publish', lazy: async () => ({ Component: (await import('../draws/PublishPage.tsx')).PublishPage }) },
  { path: 'cancel', lazy: async () => ({ Component: (await import('./CancelPage.tsx')).CancelPage }) },
  { path: 'close', lazy: async () => ({ Component: (await import('./ClosePage.tsx')).ClosePage }) },
  { path: 'drop-out', lazy: async () => ({ Component: (await import('./DropOutForPage.tsx')).DropOutForPage }) },
  { path: 'report', lazy: async () => ({ Component: (await import('../report/ReportPage.tsx')).ReportPage }) },
]

/** Coffee roulette for who runs it. */
export const coffeeRoundsRoutes: RouteObject[] = [
  {
    path: 'coffee-rounds',
    Component: Outlet,
    loader: mayRunRounds,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./RoundsPage.tsx')).RoundsPage }) },
      { path: 'new', lazy: async () => ({ Component: (await import('./NewRoundPage.tsx')).NewRoundPage }) },
      { path: 'members', lazy: async () => ({ Component: (await import('../members/MembersPage.tsx')).MembersPage }) },
      {
        path: 'members/add',
        lazy: async () => ({ Component: (await import('../members/AddMemberPage.tsx')).AddMemberPage }),
      },
      {
        path: 'members/:personId',
        lazy: async () => ({ Component: (await import('../members/MemberPage.tsx')).MemberPage }),
      },
      {
        path: 'keep-apart',
        lazy: async () => ({ Component: (await import('../apart/KeepApartPage.tsx')).KeepApartPage }),
      },
      { path: ':roundId', Component: Outlet, loader: readRound, children: ofRound },
    ],
  },
]
