import type { RouteObject } from 'react-router'

export const supportRoutes: RouteObject[] = [
  { path: 'support', lazy: async () => ({ Component: (await import('./SupportPage.tsx')).SupportPage }) },
  { path: 'support/mine', lazy: async () => ({ Component: (await import('./MySupportPage.tsx')).MySupportPage }) },
  { path: 'support/coverage', lazy: async () => ({ Component: (await import('./CoveragePage.tsx')).CoveragePage }) },
  { path: 'support/settings', lazy: async () => ({ Component: (await import('./SettingsPage.tsx')).SettingsPage }) },
  {
    path: 'support/people/:personId',
    lazy: async () => ({ Component: (await import('./PersonSupportPage.tsx')).PersonSupportPage }),
  },
  {
    path: 'support/people/:personId/contact',
    lazy: async () => ({ Component: (await import('./ContactPage.tsx')).ContactPage }),
  },
]
