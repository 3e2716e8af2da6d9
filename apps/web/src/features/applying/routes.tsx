import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

type Load = () => Promise<{ Component: ComponentType }>

/** A page about one application, read through the door that its address names. */
const aboutOne = (path: string, load: Load): RouteObject => ({
  path,
  lazy: async () => {
    const [{ Component }, { formQuery }, { doorOf }] = await Promise.all([
      load(),
      import('./queries.ts'),
      import('./door.ts'),
    ])
    return {
      Component,
      loader: ({ params }) =>
        waitBriefly(queryClient.prefetchQuery(formQuery(doorOf(params.applicationId ?? '', params.campaignId)))),
    }
  },
})

const formPages: [string, Load][] = [
  ['', async () => ({ Component: (await import('./form/FormListPage.tsx')).FormListPage })],
  ['/name', async () => ({ Component: (await import('./form/AboutPages.tsx')).NamePage })],
  ['/contact', async () => ({ Component: (await import('./form/AboutPages.tsx')).ContactPage })],
  ['/formats', async () => ({ Component: (await import('./form/AboutPages.tsx')).FormatsPage })],
  ['/age', async () => ({ Component: (await import('./form/EligibilityPages.tsx')).AgePage })],
  ['/nhs', async () => ({ Component: (await import('./form/EligibilityPages.tsx')).NhsPage })],
  ['/not-this-time', async () => ({ Component: (await import('./form/NotThisTimePage.tsx')).NotThisTimePage })],
  ['/background', async () => ({ Component: (await import('./form/BackgroundPages.tsx')).BackgroundPage })],
  ['/link', async () => ({ Component: (await import('./form/BackgroundPages.tsx')).LinkPage })],
  ['/question/:questionId', async () => ({ Component: (await import('./form/QuestionPage.tsx')).QuestionPage })],
  ['/time', async () => ({ Component: (await import('./form/TimePages.tsx')).TimePage })],
  ['/practical', async () => ({ Component: (await import('./form/TimePages.tsx')).PracticalPage })],
  ['/interests', async () => ({ Component: (await import('./form/DeclarationPages.tsx')).InterestsPage })],
  ['/complaint', async () => ({ Component: (await import('./form/DeclarationPages.tsx')).ComplaintPage })],
  ['/referees', async () => ({ Component: (await import('./form/RefereesPage.tsx')).RefereesPage })],
  ['/equality', async () => ({ Component: (await import('./form/EqualityPage.tsx')).EqualityPage })],
  ['/review', async () => ({ Component: (await import('./form/ReviewPage.tsx')).ReviewPage })],
  ['/sent', async () => ({ Component: (await import('./form/SentPage.tsx')).SentPage })],
  ['/delete', async () => ({ Component: (await import('./status/EndPages.tsx')).DeletePage })],
]

const form = (base: string): RouteObject[] => formPages.map(([path, load]) => aboutOne(`${base}${path}`, load))

const one = 'my-applications/:applicationId'

export const applyingRoutes: RouteObject[] = [
  {
    path: 'my-applications',
    lazy: async () => {
      const [{ MyApplicationsPage }, { myApplicationsQuery }] = await Promise.all([
        import('./status/MyApplicationsPage.tsx'),
        import('./queries.ts'),
      ])
      return {
        Component: MyApplicationsPage,
        loader: () => waitBriefly(queryClient.prefetchInfiniteQuery(myApplicationsQuery())),
      }
    },
  },
  aboutOne(one, async () => ({ Component: (await import('./status/StatusPage.tsx')).StatusPage })),
  aboutOne(`${one}/what-you-told-us`, async () => ({
    Component: (await import('./status/WhatYouToldUsPage.tsx')).WhatYouToldUsPage,
  })),
  aboutOne(`${one}/withdraw`, async () => ({ Component: (await import('./status/EndPages.tsx')).WithdrawPage })),
  ...form(`${one}/form`),
  {
    path: 'recruitment/:campaignId/type-an-application',
    lazy: async () => {
      const [{ TypeApplicationPage }, { campaignQuery }] = await Promise.all([
        import('./typing/TypeApplicationPage.tsx'),
        import('../campaigns/queries.ts'),
      ])
      return {
        Component: TypeApplicationPage,
        loader: ({ params }) => waitBriefly(queryClient.prefetchQuery(campaignQuery(params.campaignId ?? ''))),
      }
    },
  },
  ...form('recruitment/:campaignId/type-an-application/:applicationId'),
  {
    path: 'applications/:applicationId/what-the-panel-reads',
    lazy: async () => {
      const [{ PanelReadsPage }, { blindAnswersQuery }] = await Promise.all([
        import('./typing/PanelReadsPage.tsx'),
        import('./queries.ts'),
      ])
      return {
        Component: PanelReadsPage,
        loader: ({ params }) => waitBriefly(queryClient.prefetchQuery(blindAnswersQuery(params.applicationId ?? ''))),
      }
    },
  },
]

/** Open to anybody. */
export const startRoutes: RouteObject[] = [
  { path: 'join/:slug/apply', lazy: async () => ({ Component: (await import('./start/ApplyPage.tsx')).ApplyPage }) },
]
