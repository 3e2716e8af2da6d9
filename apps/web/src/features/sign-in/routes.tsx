import { type RouteObject, redirect } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

/** For who is not signed in yet. */
export const signInRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./SignInPage.tsx')).SignInPage }) },
  {
    path: 'forgotten-password',
    lazy: async () => ({ Component: (await import('./ForgottenPasswordPage.tsx')).ForgottenPasswordPage }),
  },
  {
    path: 'link/:token',
    lazy: async () => {
      const [{ LinkPage }, { linkQuery }] = await Promise.all([import('./LinkPage.tsx'), import('./queries.ts')])
      return {
        Component: LinkPage,
        loader: ({ params }) => waitBriefly(queryClient.prefetchQuery(linkQuery(params.token ?? ''))),
      }
    },
  },
]

/** What somebody does with their own sign-in. */
export const accountRoutes: RouteObject[] = [
  { path: 'account', lazy: async () => ({ Component: (await import('./AccountPage.tsx')).AccountPage }) },
  {
    path: 'account/password',
    lazy: async () => ({ Component: (await import('./ChangePasswordPage.tsx')).ChangePasswordPage }),
  },
  // The list stands among all else about signing in; mails and bookmarks lead here.
  { path: 'account/sessions', loader: () => redirect('/account/security') },
]
