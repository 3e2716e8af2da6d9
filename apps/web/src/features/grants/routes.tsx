import type { RouteObject } from 'react-router'

export const grantRoutes: RouteObject[] = [
  { path: 'grants', lazy: async () => ({ Component: (await import('./GrantsPage.tsx')).GrantsPage }) },
]
