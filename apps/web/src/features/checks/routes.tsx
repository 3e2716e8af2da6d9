import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

const withCheck = async ({ params }: LoaderFunctionArgs) => {
  const { checkQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(checkQuery(params.checkId ?? '')))
}

const pages: readonly (readonly [string, () => Promise<Pick<RouteObject, 'Component'>>])[] = [
  ['', async () => ({ Component: (await import('./one/CheckPage.tsx')).CheckPage })],
  ['/record', async () => ({ Component: (await import('./record/RecordPage.tsx')).RecordPage })],
  ['/waive', async () => ({ Component: (await import('./one/WaivePage.tsx')).WaivePage })],
  ['/edit', async () => ({ Component: (await import('./one/EditCheckPage.tsx')).EditCheckPage })],
  ['/status-check', async () => ({ Component: (await import('./one/StatusCheckPage.tsx')).StatusCheckPage })],
  ['/ask-referee', async () => ({ Component: (await import('./one/RefereePages.tsx')).AskRefereePage })],
  ['/type-reference', async () => ({ Component: (await import('./one/RefereePages.tsx')).TypeReferencePage })],
]

/** A check has its pages below the application while there is one, and stands alone after it. */
const checkPages: RouteObject[] = ['checks/:checkId', 'applications/:applicationId/checks/:checkId'].flatMap((base) =>
  pages.map(([rest, load]) => ({
    path: `${base}${rest}`,
    lazy: async () => ({ ...(await load()), loader: withCheck }),
  })),
)

export const checkRoutes: RouteObject[] = [
  {
    path: 'applications/:applicationId/checks',
    lazy: async () => ({ Component: (await import('./ChecksPage.tsx')).ChecksPage }),
  },
  {
    path: 'applications/:applicationId/checks/payment',
    lazy: async () => ({ Component: (await import('./ApplicationSteps.tsx')).PaymentPage }),
  },
  {
    path: 'applications/:applicationId/checks/newer-checklist',
    lazy: async () => ({ Component: (await import('./ApplicationSteps.tsx')).NewerChecklistPage }),
  },
  {
    path: 'applications/:applicationId/checks/add',
    lazy: async () => ({ Component: (await import('./add/AddCheckPage.tsx')).AddCheckPage }),
  },
  {
    path: 'people/:personId/checks/add',
    lazy: async () => ({ Component: (await import('./add/AddPersonCheckPage.tsx')).AddPersonCheckPage }),
  },
  ...checkPages,
  {
    path: 'people/:personId/checks',
    lazy: async () => ({ Component: (await import('./PersonChecksPage.tsx')).PersonChecksPage }),
  },
  {
    path: 'recruitment/checklists',
    lazy: async () => ({ Component: (await import('./templates/ChecklistsPage.tsx')).ChecklistsPage }),
  },
  {
    path: 'recruitment/checklists/:organisationId/:role',
    lazy: async () => ({ Component: (await import('./templates/ChecklistPage.tsx')).ChecklistPage }),
  },
  {
    path: 'my-applications/:applicationId/checks',
    lazy: async () => ({ Component: (await import('./mine/MyChecksPage.tsx')).MyApplicationChecksPage }),
  },
  {
    path: 'my-applications/:applicationId/checks/payment',
    lazy: async () => ({ Component: (await import('./mine/MyPaymentPage.tsx')).MyPaymentPage }),
  },
  {
    path: 'my-applications/:applicationId/checks/:checkId',
    lazy: async () => ({ Component: (await import('./mine/MyPartPage.tsx')).MyApplicationPartPage }),
  },
  { path: 'my-checks', lazy: async () => ({ Component: (await import('./mine/MyChecksPage.tsx')).MyChecksPage }) },
  {
    path: 'my-checks/:checkId',
    lazy: async () => ({ Component: (await import('./mine/MyPartPage.tsx')).MyPartPage }),
  },
]
