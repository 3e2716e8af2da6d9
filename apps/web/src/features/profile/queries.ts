import { getMyProfile, type MyProfile } from '@elevate/contracts/profile'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { meQuery } from '../../app/session/me.ts'

export const profileQuery = () =>
  queryOptions({ queryKey: ['profile'], queryFn: ({ signal }) => call(getMyProfile, { signal }) })

/** After a change: what the API answered, and the name at the top of the page anew. */
export function keepProfile(queryClient: QueryClient, profile: MyProfile): void {
  queryClient.setQueryData(profileQuery().queryKey, profile)
  void queryClient.invalidateQueries({ queryKey: meQuery().queryKey })
}
