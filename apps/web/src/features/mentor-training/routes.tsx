import type { RouteObject } from 'react-router'

export const mentorTrainingRoutes: RouteObject[] = [
  { path: 'mentoring/training', lazy: async () => ({ Component: (await import('./TrainingPage.tsx')).TrainingPage }) },
  {
    path: 'mentoring/training/programme',
    lazy: async () => ({ Component: (await import('./TrainingProgrammePage.tsx')).TrainingProgrammePage }),
  },
  {
    path: 'mentoring/training/offer',
    lazy: async () => ({ Component: (await import('./DayFormPages.tsx')).OfferDayPage }),
  },
  {
    path: 'mentoring/training/record/:organisationId/:personId',
    lazy: async () => ({ Component: (await import('./RecordTrainingPage.tsx')).RecordTrainingPage }),
  },
  {
    path: 'mentoring/training/certificate/:organisationId/:personId',
    lazy: async () => ({ Component: (await import('./CertificatePage.tsx')).CertificatePage }),
  },
  {
    path: 'mentoring/training/:trainingDayId',
    lazy: async () => ({ Component: (await import('./TrainingDayPage.tsx')).TrainingDayPage }),
  },
  {
    path: 'mentoring/training/:trainingDayId/change',
    lazy: async () => ({ Component: (await import('./DayFormPages.tsx')).ChangeDayPage }),
  },
]
