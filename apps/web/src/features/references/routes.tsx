import type { RouteObject } from 'react-router'

/** For referees, who have no account. */
export const referenceRoutes: RouteObject[] = [
  { path: 'reference', lazy: async () => ({ Component: (await import('./ReferencePage.tsx')).ReferencePage }) },
]
