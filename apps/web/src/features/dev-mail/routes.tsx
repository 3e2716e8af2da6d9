import type { RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

/** While no mail server is set. In production the API refuses, and the page is one that does not exist. */
export const devMailRoutes: RouteObject[] = [
  {
    path: 'dev/mail',
    lazy: async () => {
      const [{ DevMailPage }, { keptMailsQuery }] = await Promise.all([
        import('./DevMailPage.tsx'),
        import('./queries.ts'),
      ])
      return { Component: DevMailPage, loader: () => waitBriefly(queryClient.prefetchQuery(keptMailsQuery())) }
    },
  },
]
