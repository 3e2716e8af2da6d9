import type { RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

const one = () => import('./queries.ts')

export const organisationRoutes: RouteObject[] = [
  {
    path: 'organisations',
    lazy: async () => {
      const [{ OrganisationsPage }, { organisationsQuery }] = await Promise.all([
        import('./OrganisationsPage.tsx'),
        one(),
      ])
      return {
        Component: OrganisationsPage,
        loader: () => waitBriefly(queryClient.prefetchQuery(organisationsQuery())),
      }
    },
  },
  {
    path: 'organisations/add',
    lazy: async () => ({ Component: (await import('./IdentityPage.tsx')).AddOrganisationPage }),
  },
  {
    path: 'organisations/:organisationId',
    lazy: async () => {
      const [{ OrganisationPage }, { organisationQuery }] = await Promise.all([import('./OrganisationPage.tsx'), one()])
      return {
        Component: OrganisationPage,
        loader: ({ params }) => waitBriefly(queryClient.prefetchQuery(organisationQuery(params.organisationId ?? ''))),
      }
    },
  },
  {
    path: 'organisations/:organisationId/edit',
    lazy: async () => ({ Component: (await import('./IdentityPage.tsx')).EditOrganisationPage }),
  },
  {
    path: 'organisations/:organisationId/settings',
    lazy: async () => ({ Component: (await import('./SettingsPage.tsx')).SettingsPage }),
  },
]
