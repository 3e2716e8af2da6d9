import type { RouteObject } from 'react-router'

export const handbookRoutes: RouteObject[] = [
  {
    path: 'mentoring/handbook/:organisationId',
    lazy: async () => ({ Component: (await import('./HandbookPage.tsx')).HandbookPage }),
  },
  {
    path: 'mentoring/handbook/:organisationId/write',
    lazy: async () => ({ Component: (await import('./WriteHandbookPage.tsx')).WriteHandbookPage }),
  },
  {
    path: 'mentoring/handbook/:organisationId/readers',
    lazy: async () => ({ Component: (await import('./ReadersPage.tsx')).ReadersPage }),
  },
]
