import type { RouteObject } from 'react-router'

export const appointingRoutes: RouteObject[] = [
  {
    path: 'applications/:applicationId/appointment',
    lazy: async () => ({ Component: (await import('./AppointPage.tsx')).AppointPage }),
  },
]
