import type { RouteObject } from 'react-router'

export const concernRoutes: RouteObject[] = [
  { path: 'concerns', lazy: async () => ({ Component: (await import('./ConcernsPage.tsx')).ConcernsPage }) },
  {
    path: 'concerns/new',
    lazy: async () => ({ Component: (await import('./RaiseConcernPage.tsx')).RaiseConcernPage }),
  },
  {
    path: 'concerns/contacts/:organisationId',
    lazy: async () => ({ Component: (await import('./ContactsPage.tsx')).ContactsPage }),
  },
  {
    path: 'concerns/:concernId',
    lazy: async () => ({ Component: (await import('./ConcernPage.tsx')).ConcernPage }),
  },
]
