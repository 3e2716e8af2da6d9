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

/** The short pages on which a campaign is filled in. */
const sections: RouteObject[] = [
  { path: 'basics', lazy: async () => ({ Component: (await import('./edit/BasicsPage.tsx')).BasicsPage }) },
  { path: 'role', lazy: async () => ({ Component: (await import('./edit/RolePage.tsx')).RolePage }) },
  { path: 'work', lazy: async () => ({ Component: (await import('./edit/WorkPage.tsx')).WorkPage }) },
  { path: 'dates', lazy: async () => ({ Component: (await import('./edit/DatesPage.tsx')).DatesPage }) },
  { path: 'questions', lazy: async () => ({ Component: (await import('./edit/QuestionsPage.tsx')).QuestionsPage }) },
  { path: 'terms', lazy: async () => ({ Component: (await import('./edit/TermsPage.tsx')).TermsPage }) },
  { path: 'choosing', lazy: async () => ({ Component: (await import('./edit/ChoosingPage.tsx')).ChoosingPage }) },
  { path: 'contact', lazy: async () => ({ Component: (await import('./edit/ContactPage.tsx')).ContactPage }) },
]

const steps: RouteObject[] = [
  { path: 'preview', lazy: async () => ({ Component: (await import('./PreviewPage.tsx')).PreviewPage }) },
  { path: 'publish', lazy: async () => ({ Component: (await import('./steps/PublishPage.tsx')).PublishPage }) },
  { path: 'close', lazy: async () => ({ Component: (await import('./steps/ClosePage.tsx')).ClosePage }) },
  { path: 'complete', lazy: async () => ({ Component: (await import('./steps/CompletePage.tsx')).CompletePage }) },
  { path: 'cancel', lazy: async () => ({ Component: (await import('./steps/CancelPage.tsx')).CancelPage }) },
  { path: 'copy', lazy: async () => ({ Component: (await import('./steps/CopyPage.tsx')).CopyPage }) },
]

const panel: RouteObject[] = [
  { path: 'panel', lazy: async () => ({ Component: (await import('./panel/PanelPage.tsx')).PanelPage }) },
  { path: 'panel/add', lazy: async () => ({ Component: (await import('./panel/AddToPanelPage.tsx')).AddToPanelPage }) },
  { path: 'panel/:personId', lazy: async () => ({ Component: (await import('./panel/SeatPage.tsx')).SeatPage }) },
  {
    path: 'panel/:personId/remove',
    lazy: async () => ({ Component: (await import('./panel/TakeOffPage.tsx')).TakeOffPage }),
  },
]

const chats: RouteObject[] = [
  { path: 'chats', lazy: async () => ({ Component: (await import('../informal-chats/ChatsPage.tsx')).ChatsPage }) },
  {
    path: 'chats/offer',
    lazy: async () => ({ Component: (await import('../informal-chats/OfferChatsPage.tsx')).OfferChatsPage }),
  },
  {
    path: 'chats/:slotId/cancel',
    lazy: async () => ({ Component: (await import('../informal-chats/CallOffPage.tsx')).CallOffPage }),
  },
]

const ofCampaign: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./CampaignPage.tsx')).CampaignPage }) },
  { path: 'change', children: sections },
  ...steps,
  ...panel,
  ...chats,
]

/** Recruitment for who runs it. */
export const campaignRoutes: RouteObject[] = [
  {
    path: 'recruitment',
    Component: Outlet,
    loader: mayRecruit,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./CampaignsPage.tsx')).CampaignsPage }) },
      { path: 'new', lazy: async () => ({ Component: (await import('./NewCampaignPage.tsx')).NewCampaignPage }) },
      { path: ':campaignId', Component: Outlet, loader: readCampaign, children: ofCampaign },
    ],
  },
]
