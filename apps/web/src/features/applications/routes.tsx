import { type LoaderFunctionArgs, Outlet, type RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'
import { mayRecruit } from '../campaigns/routes.tsx'

const readCampaign = async ({ params }: LoaderFunctionArgs) => {
  const { campaignQuery } = await import('../campaigns/queries.ts')
  return waitBriefly(queryClient.prefetchQuery(campaignQuery(params.campaignId ?? '')))
}

const readApplication = async ({ params }: LoaderFunctionArgs) => {
  const { applicationQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(applicationQuery(params.applicationId ?? '')))
}

const ofCampaign: RouteObject[] = [
  {
    path: 'applications',
    lazy: async () => ({ Component: (await import('./lists/ApplicationsPage.tsx')).ApplicationsPage }),
  },
  {
    path: 'applications/move/:move',
    lazy: async () => ({ Component: (await import('./moving/MovePage.tsx')).MovePage }),
  },
  {
    path: 'duplicates',
    lazy: async () => ({ Component: (await import('./duplicates/DuplicatesPage.tsx')).DuplicatesPage }),
  },
  {
    path: 'duplicates/:duplicateId',
    lazy: async () => ({ Component: (await import('./duplicates/DuplicatePage.tsx')).DuplicatePage }),
  },
]

const ofApplication: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./page/ApplicationPage.tsx')).ApplicationPage }),
  },
  {
    path: 'keep-longer',
    lazy: async () => ({ Component: (await import('./page/KeepLongerPage.tsx')).KeepLongerPage }),
  },
  {
    path: 'late-admission',
    lazy: async () => ({ Component: (await import('./page/LateAdmissionPage.tsx')).LateAdmissionPage }),
  },
]

/** Applications for who runs the recruitment. */
export const applicationRoutes: RouteObject[] = [
  {
    path: 'recruitment/:campaignId',
    Component: Outlet,
    loader: async (args) => {
      await mayRecruit()
      return readCampaign(args)
    },
    children: ofCampaign,
  },
  {
    path: 'applications/:applicationId',
    Component: Outlet,
    loader: async (args) => {
      await mayRecruit()
      return readApplication(args)
    },
    children: ofApplication,
  },
]
