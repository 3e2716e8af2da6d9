import type { RouteObject } from 'react-router'

/** What the footer leads to, and what the page about privacy and this one lead on to. */
export const aboutRoutes: RouteObject[] = [
  {
    path: 'accessibility',
    lazy: async () => ({ Component: (await import('./AccessibilityPage.tsx')).AccessibilityPage }),
  },
  {
    path: 'licences',
    lazy: async () => ({ Component: (await import('./LicencesPage.tsx')).LicencesPage }),
  },
  { path: 'privacy', lazy: async () => ({ Component: (await import('./PrivacyPage.tsx')).PrivacyPage }) },
]
