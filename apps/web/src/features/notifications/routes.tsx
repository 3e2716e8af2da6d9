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
  {
    path: 'account/notifications',
    lazy: async () => ({ Component: (await import('./PreferencesPage.tsx')).PreferencesPage }),
  },
  { path: 'support/mail', lazy: async () => ({ Component: (await import('../support-mail/MailPage.tsx')).MailPage }) },
  {
    path: 'support/letters/:taskId',
    lazy: async () => ({ Component: (await import('../support-mail/LetterPage.tsx')).LetterPage }),
  },
]

/** For whoever has the link of an email. */
export const unsubscribeRoutes: RouteObject[] = [
  {
    path: 'unsubscribe',
    lazy: async () => ({ Component: (await import('./UnsubscribePage.tsx')).UnsubscribePage }),
  },
]
