import type { RouteObject } from 'react-router'
import { OpenPages } from '../../app/layout/OpenPages.tsx'

/** Booking a chat before applying, and the page that the link in its confirmation opens. */
export const informalChatRoutes: RouteObject[] = [
  {
    Component: OpenPages,
    children: [
      { path: 'join/:slug/chat', lazy: async () => ({ Component: (await import('./BookChatPage.tsx')).BookChatPage }) },
      { path: 'chat/:token', lazy: async () => ({ Component: (await import('./MyChatPage.tsx')).MyChatPage }) },
    ],
  },
]
