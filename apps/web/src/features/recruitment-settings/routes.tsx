import { data, type RouteObject } from 'react-router'
import { queryClient } from '../../app/query-client.ts'
import { meQuery } from '../../app/session/me.ts'

/** Coordinators and administrators: how recruitment is set up is no personal data. */
async function maySetUp(): Promise<null> {
  const { can } = await queryClient.ensureQueryData(meQuery())
  if (!can.runRecruitment && !can.administer) throw data(null, { status: 403 })
  return null
}

/** How an organisation sets up its recruitment. */
export const recruitmentSettingsRoutes: RouteObject[] = [
  {
    path: 'recruitment/settings',
    loader: maySetUp,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./SettingsPage.tsx')).RecruitmentSettingsPage }),
      },
      {
        path: 'rates',
        lazy: async () => ({ Component: (await import('../payment-rates/RatesPage.tsx')).RatesPage }),
      },
      {
        path: 'rates/add',
        lazy: async () => ({ Component: (await import('../payment-rates/AddRatePage.tsx')).AddRatePage }),
      },
      {
        path: 'rates/:rateId/remove',
        lazy: async () => ({ Component: (await import('../payment-rates/RemoveRatePage.tsx')).RemoveRatePage }),
      },
      {
        path: 'copy',
        lazy: async () => ({ Component: (await import('../set-up-copies/SourcesPage.tsx')).SourcesPage }),
      },
      {
        path: 'copy/:sourceId',
        lazy: async () => ({ Component: (await import('../set-up-copies/CopyPage.tsx')).CopyPage }),
      },
      {
        path: ':section',
        lazy: async () => ({ Component: (await import('./ChangeSettingsPage.tsx')).ChangeSettingsPage }),
      },
    ],
  },
]
