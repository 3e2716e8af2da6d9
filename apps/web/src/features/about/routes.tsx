import type { RouteObject } from 'react-router'

/** What the footer leads to. */
export const aboutRoutes: RouteObject[] = [
  {
    path: 'accessibility',
    lazy: async () => ({ Component: (await import('./AccessibilityPage.tsx')).AccessibilityPage }),
  },
  { path: 'privacy', lazy: async () => ({ Component: (await import('./PrivacyPage.tsx')).PrivacyPage }) },
]
