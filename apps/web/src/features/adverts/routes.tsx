import type { RouteObject } from 'react-router'
import { OpenPages } from '../../app/layout/OpenPages.tsx'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

/** What anybody may read about becoming a partner. */
export const advertRoutes: RouteObject[] = [
  {
    Component: OpenPages,
    children: [
      { path: 'join', lazy: async () => ({ Component: (await import('./AdvertsPage.tsx')).AdvertsPage }) },
      {
        path: 'join/:slug',
        lazy: async () => {
          const [page, { advertQuery }] = await Promise.all([import('./AdvertPage.tsx'), import('./queries.ts')])
          return {
            Component: page.AdvertPage,
            loader: ({ params }) => waitBriefly(queryClient.prefetchQuery(advertQuery(params.slug ?? ''))),
          }
        },
      },
    ],
  },
]
