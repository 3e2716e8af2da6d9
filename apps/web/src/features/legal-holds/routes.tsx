import type { RouteObject } from 'react-router'

export const legalHoldRoutes: RouteObject[] = [
  {
    path: 'organisations/:organisationId/legal-holds',
    lazy: async () => ({ Component: (await import('./HoldsPage.tsx')).HoldsPage }),
  },
  {
    path: 'legal-holds/:kind/:recordId',
    lazy: async () => ({ Component: (await import('./RecordHoldPage.tsx')).RecordHoldPage }),
  },
  {
    path: 'legal-holds/:kind/:recordId/place',
    lazy: async () => ({ Component: (await import('./PlaceHoldPage.tsx')).PlaceHoldPage }),
  },
]
