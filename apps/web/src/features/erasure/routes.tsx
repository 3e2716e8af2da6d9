import type { RouteObject } from 'react-router'

const page = (path: string, load: () => Promise<Pick<RouteObject, 'Component'>>): RouteObject => ({ path, lazy: load })

export const myErasureRoutes: RouteObject[] = [
  page('profile/erasure', async () => ({ Component: (await import('./AskPage.tsx')).AskPage })),
]

export const erasureRoutes: RouteObject[] = [
  page('erasure-requests', async () => ({ Component: (await import('./RequestsPage.tsx')).RequestsPage })),
  page('erasure-requests/:requestId', async () => ({ Component: (await import('./RequestPage.tsx')).RequestPage })),
  page('erasure-requests/:requestId/erase', async () => ({ Component: (await import('./DecidePages.tsx')).ErasePage })),
  page('erasure-requests/:requestId/refuse', async () => ({
    Component: (await import('./DecidePages.tsx')).RefusePage,
  })),
  page('people/:personId/data', async () => ({ Component: (await import('./PersonDataPage.tsx')).PersonDataPage })),
  page('people/:personId/data/hold', async () => ({ Component: (await import('./HoldPage.tsx')).HoldPage })),
]
