import type { RouteObject } from 'react-router'

export const auditRoutes: RouteObject[] = [
  { path: 'audit', lazy: async () => ({ Component: (await import('./AuditPage.tsx')).AuditPage }) },
  {
    path: 'people/:personId/history',
    lazy: async () => ({ Component: (await import('./HistoryPages.tsx')).PersonHistoryPage }),
  },
  {
    path: 'applications/:applicationId/history',
    lazy: async () => ({ Component: (await import('./HistoryPages.tsx')).ApplicationHistoryPage }),
  },
  {
    path: 'organisations/:organisationId/history',
    lazy: async () => ({ Component: (await import('./HistoryPages.tsx')).OrganisationHistoryPage }),
  },
]
