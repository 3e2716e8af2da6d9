import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'
import { mayRecruit } from '../campaigns/routes.tsx'

const readReport = async ({ params: { campaignId = '' } }: LoaderFunctionArgs) => {
  await mayRecruit()
  const [{ campaignQuery }, { reportQuery }] = await Promise.all([
    import('../campaigns/queries.ts'),
    import('./queries.ts'),
  ])
  return waitBriefly(
    queryClient.prefetchQuery(campaignQuery(campaignId)),
    queryClient.prefetchQuery(reportQuery(campaignId)),
  )
}

/** How recruitment goes, in numbers. */
export const recruitmentReportRoutes: RouteObject[] = [
  {
    path: 'recruitment/report',
    lazy: async () => ({ Component: (await import('./OrganisationReportPage.tsx')).OrganisationReportPage }),
    loader: mayRecruit,
  },
  {
    path: 'recruitment/:campaignId/report',
    lazy: async () => ({ Component: (await import('./ReportPage.tsx')).ReportPage }),
    loader: readReport,
  },
]
