import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

/** Pages about one person begin with what the first of them has read. */
const withPerson = async ({ params }: LoaderFunctionArgs) => {
  const { personQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(personQuery(params.personId ?? '')))
}

const aboutPerson = (path: string, load: () => Promise<Pick<RouteObject, 'Component'>>): RouteObject => ({
  path: `people/:personId${path}`,
  lazy: async () => ({ ...(await load()), loader: withPerson }),
})

const ofAppointment = (path: string, load: () => Promise<Pick<RouteObject, 'Component'>>): RouteObject =>
  aboutPerson(`/appointments/:appointmentId/${path}`, load)

export const peopleRoutes: RouteObject[] = [
  { path: 'people', lazy: () => import('./people-page.ts') },
  { path: 'people/add', lazy: async () => ({ Component: (await import('./AddPersonPage.tsx')).AddPersonPage }) },
  aboutPerson('', async () => ({ Component: (await import('./PersonPage.tsx')).PersonPage })),
  aboutPerson('/edit', async () => ({ Component: (await import('./EditPersonPage.tsx')).EditPersonPage })),
  aboutPerson('/access-needs', async () => ({
    Component: (await import('./account/AccessNeedsPage.tsx')).AccessNeedsPage,
  })),
  aboutPerson('/invite', async () => ({ Component: (await import('./account/AccountPages.tsx')).InvitePage })),
  aboutPerson('/shut-account', async () => ({
    Component: (await import('./account/AccountPages.tsx')).ShutAccountPage,
  })),
  aboutPerson('/open-account', async () => ({
    Component: (await import('./account/AccountPages.tsx')).OpenAccountPage,
  })),
  aboutPerson('/contact-again', async () => ({
    Component: (await import('./account/AccountPages.tsx')).ContactAgainPage,
  })),
  aboutPerson('/roles/add', async () => ({ Component: (await import('./account/RolePages.tsx')).AddRolePage })),
  aboutPerson('/roles/:grantId/end', async () => ({
    Component: (await import('./account/RolePages.tsx')).EndRolePage,
  })),
  aboutPerson('/appointments/add', async () => ({
    Component: (await import('./appointments/AddAppointmentPage.tsx')).AddAppointmentPage,
  })),
  ofAppointment('edit', async () => ({
    Component: (await import('./appointments/EditAppointmentPage.tsx')).EditAppointmentPage,
  })),
  ofAppointment('start', async () => ({ Component: (await import('./appointments/DayStepPages.tsx')).StartPage })),
  ofAppointment('extend', async () => ({ Component: (await import('./appointments/DayStepPages.tsx')).ExtendPage })),
  ofAppointment('pause', async () => ({ Component: (await import('./appointments/PausePages.tsx')).PausePage })),
  ofAppointment('resume', async () => ({ Component: (await import('./appointments/PausePages.tsx')).ResumePage })),
  ofAppointment('end', async () => ({ Component: (await import('./appointments/EndPage.tsx')).EndPage })),
  ofAppointment('leaver', async () => ({ Component: (await import('./appointments/LeaverPage.tsx')).LeaverPage })),
]
