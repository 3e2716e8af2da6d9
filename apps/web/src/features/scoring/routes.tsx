import { data, type LoaderFunctionArgs, Outlet, type RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'
import { meQuery } from '../../app/session/me.ts'
import { mayRecruit } from '../campaigns/routes.tsx'

/** Who sits on no panel is told so, before any of these pages asks the API for something. */
async function maySitOnPanels(): Promise<null> {
  const { can } = await queryClient.ensureQueryData(meQuery())
  if (!can.sitOnPanels) throw data(null, { status: 403 })
  return null
}

const readPanels = async () => {
  const { myPanelsQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(myPanelsQuery()))
}

const readCandidates = async ({ params, request }: LoaderFunctionArgs) => {
  const { candidatesQuery, stageOf } = await import('./queries.ts')
  const stage = stageOf(new URL(request.url).searchParams)
  return waitBriefly(queryClient.prefetchQuery(candidatesQuery({ campaignId: params.campaignId ?? '', stage })))
}

const readCandidate = async ({ params, request }: LoaderFunctionArgs) => {
  const { candidateQuery, stageOf } = await import('./queries.ts')
  const asked = { campaignId: params.campaignId ?? '', candidateNumber: Number(params.candidateNumber) }
  const stage = stageOf(new URL(request.url).searchParams)
  return waitBriefly(queryClient.prefetchQuery(candidateQuery({ ...asked, stage })))
}

const ofCandidate: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./desk/CandidatePage.tsx')).CandidatePage, loader: readCandidate }),
  },
  { path: 'conflict', lazy: async () => ({ Component: (await import('./desk/ConflictPage.tsx')).ConflictPage }) },
  { path: 'compare', lazy: async () => ({ Component: (await import('./compare/ComparePage.tsx')).ComparePage }) },
  {
    path: 'discussions/:criterionId',
    lazy: async () => ({ Component: (await import('./compare/DiscussionPage.tsx')).DiscussionPage }),
  },
]

const ofPanel: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({
      Component: (await import('./panel/CandidatesPage.tsx')).CandidatesPage,
      loader: readCandidates,
    }),
  },
  {
    path: 'moderation',
    lazy: async () => ({ Component: (await import('./moderation/ModerationPage.tsx')).ModerationPage }),
  },
  { path: 'close', lazy: async () => ({ Component: (await import('./moderation/ClosePage.tsx')).ClosePage }) },
  { path: 'candidates/:candidateNumber', Component: Outlet, children: ofCandidate },
]

/** Scoring, for who sits on a panel. */
const panelRoutes: RouteObject = {
  path: 'panel',
  Component: Outlet,
  loader: maySitOnPanels,
  children: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('./panel/PanelsPage.tsx')).PanelsPage, loader: readPanels }),
    },
    { path: ':campaignId', Component: Outlet, children: ofPanel },
  ],
}

/** Scoring, for who runs the campaign. */
const ofCampaign: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./programme/ScoringPage.tsx')).ScoringPage }) },
  { path: 'close', lazy: async () => ({ Component: (await import('./programme/ClosePage.tsx')).ClosePage }) },
  {
    path: 'take-back-conflict',
    lazy: async () => ({
      Component: (await import('./programme/TakeBackConflictPage.tsx')).TakeBackConflictPage,
    }),
  },
  { path: 'reopen', lazy: async () => ({ Component: (await import('./programme/ReopenPage.tsx')).ReopenPage }) },
]

export const scoringRoutes: RouteObject[] = [
  panelRoutes,
  { path: 'recruitment/:campaignId/scoring', Component: Outlet, loader: mayRecruit, children: ofCampaign },
]
