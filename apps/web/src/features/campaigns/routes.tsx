import { data, type LoaderFunctionArgs, Outlet, type RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'
import { meQuery } from '../../app/session/me.ts'

/** Who does not recruit is told so, before any of these pages asks the API for something. */
export async function mayRecruit(): Promise<null> {
  const { can } = await queryClient.ensureQueryData(meQuery())
  if (!can.runRecruitment) throw data(null, { status: 403 })
  return null
}

const readCampaign = async ({ params }: LoaderFunctionArgs) => {
  const { campaignQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(campaignQuery(params.campaignId ?? '')))
}

const ofCampaign: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./CampaignPage.tsx')).CampaignPage }) },
]

/** Recruitment for who runs it. */
export const campaignRoutes: RouteObject[] = [
  {
    path: 'recruitment',
    Component: Outlet,
    loader: mayRecruit,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./CampaignsPage.tsx')).CampaignsPage }) },
      { path: ':campaignId', Component: Outlet, loader: readCampaign, children: ofCampaign },
    ],
  },
]
