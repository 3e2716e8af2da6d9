import type { RouteObject } from 'react-router'

export const retentionRoutes: RouteObject[] = [
  {
    path: 'organisations/:organisationId/retention',
    lazy: async () => ({ Component: (await import('./RetentionPage.tsx')).RetentionPage }),
  },
  {
    path: 'organisations/:organisationId/retention/:kind',
    lazy: async () => ({ Component: (await import('./ChangePage.tsx')).ChangePage }),
  },
]
