import { getOrganisationSignIn } from '@elevate/contracts/organisation-sign-in'
import { getMySecondFactor, getSignInSettings } from '@elevate/contracts/second-factor'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const secondFactorQuery = () =>
  queryOptions({ queryKey: ['second-factor'], queryFn: ({ signal }) => call(getMySecondFactor, { signal }) })

export const signInSettingsQuery = () =>
  queryOptions({ queryKey: ['sign-in-settings'], queryFn: ({ signal }) => call(getSignInSettings, { signal }) })

export const organisationSignInQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisation-sign-in', organisationId],
    queryFn: ({ signal }) => call(getOrganisationSignIn, { params: { organisationId }, signal }),
  })
