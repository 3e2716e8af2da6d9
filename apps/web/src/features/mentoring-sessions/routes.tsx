import type { RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

/** What the two of a mentorship keep: sessions, goals, private notes; and support for mentors. */
export const mentoringSessionRoutes: RouteObject[] = [
  {
    path: 'mentoring/support',
    lazy: async () => ({ Component: (await import('./MentorSupportPage.tsx')).MentorSupportPage }),
  },
  {
    path: 'mentoring/:mentorshipId/sessions',
    lazy: async () => ({ Component: (await import('./SessionsPage.tsx')).SessionsPage }),
  },
  {
    path: 'mentoring/:mentorshipId/sessions/log',
    lazy: async () => {
      const [{ LogSessionPage }, { offerQuery }] = await Promise.all([
        import('./LogSessionPage.tsx'),
        import('./queries.ts'),
      ])
      return {
        Component: LogSessionPage,
        loader: ({ params }) => waitBriefly(queryClient.prefetchQuery(offerQuery(params.mentorshipId ?? ''))),
      }
    },
  },
  {
    path: 'mentoring/:mentorshipId/sessions/:sessionId',
    lazy: async () => ({ Component: (await import('./ChangeSessionPage.tsx')).ChangeSessionPage }),
  },
  {
    path: 'mentoring/:mentorshipId/record',
    lazy: async () => ({ Component: (await import('./RecordPage.tsx')).RecordPage }),
  },
  {
    path: 'mentoring/:mentorshipId/goals',
    lazy: async () => ({ Component: (await import('./GoalsPage.tsx')).GoalsPage }),
  },
  {
    path: 'mentoring/:mentorshipId/goals/new',
    lazy: async () => ({ Component: (await import('./GoalFormPage.tsx')).GoalFormPage }),
  },
  {
    path: 'mentoring/:mentorshipId/goals/:goalId',
    lazy: async () => ({ Component: (await import('./GoalFormPage.tsx')).GoalFormPage }),
  },
  {
    path: 'mentoring/:mentorshipId/notes',
    lazy: async () => ({ Component: (await import('./NotesPage.tsx')).NotesPage }),
  },
]
