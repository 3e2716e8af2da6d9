import type { RouteObject } from 'react-router'

/** One's own. */
export const securityRoutes: RouteObject[] = [
  {
    path: 'account/security/*',
    lazy: async () => ({ Component: (await import('./SecurityPages.tsx')).SecurityPages }),
  },
]

/** The administrator's. */
export const signInRulesRoutes: RouteObject[] = [
  { path: 'sign-in-rules', lazy: async () => ({ Component: (await import('./SignInRulesPage.tsx')).SignInRulesPage }) },
  {
    path: 'organisations/:organisationId/sign-in-rules',
    lazy: async () => ({ Component: (await import('./OrganisationSignInPage.tsx')).OrganisationSignInPage }),
  },
  {
    path: 'people/:personId/second-factor',
    lazy: async () => ({ Component: (await import('./ResetPage.tsx')).ResetPage }),
  },
]
