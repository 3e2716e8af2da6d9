import type { RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

export const notificationRoutes: RouteObject[] = [
  {
    path: 'notifications',
    lazy: async () => {
      const [{ NotificationsPage }, { notificationsQuery }] = await Promise.all([
        import('./NotificationsPage.tsx'),
        import('./queries.ts'),
      ])
      return {
        Component: NotificationsPage,
        loader: () => waitBriefly(queryClient.prefetchInfiniteQuery(notificationsQuery())),
      }
    },
  },
]
