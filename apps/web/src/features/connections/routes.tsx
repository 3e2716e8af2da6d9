import { data, type LoaderFunctionArgs, type RouteObject, redirect } from 'react-router'
import { queryClient } from '../../app/query-client.ts'
import { meQuery } from '../../app/session/me.ts'

/** For who runs a programme; everybody else is told so before the API is asked. */
async function mayLook(): Promise<null> {
  const { can } = await queryClient.ensureQueryData(meQuery())
  if (!can.runCoffeeRounds) throw data(null, { status: 403 })
  return null
}

/** Where the map was when it knew coffee only: old links keep working. */
const toTheMap = ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const organisation = searchParams.get('organisation')
  return redirect(`/support/connections?channel=coffee${organisation ? `&organisation=${organisation}` : ''}`)
}

export const connectionRoutes: RouteObject[] = [
  {
    path: 'support/connections',
    loader: mayLook,
    lazy: async () => ({ Component: (await import('./ConnectionsPage.tsx')).ConnectionsPage }),
  },
  { path: 'coffee-rounds/map', loader: toTheMap },
]
