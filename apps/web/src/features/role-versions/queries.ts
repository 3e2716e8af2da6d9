import { listRoleVersions } from '@elevate/contracts/role-versions'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** The newest role descriptions of an organisation. */
export const roleVersionsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['role-versions', organisationId],
    queryFn: ({ signal }) => call(listRoleVersions, { query: { organisationId, limit: 100 }, signal }),
  })
