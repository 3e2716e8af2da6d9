import type { OrganisationSummary } from '@elevate/contracts/organisations'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { organisationsQuery } from '../organisations/queries.ts'

export type Chosen = { organisation: OrganisationSummary | undefined; others: OrganisationSummary[] }

/** The organisation that the address names, else the first whose programme I run; and the others. */
export function chosenIn(search: URLSearchParams, organisations: readonly OrganisationSummary[]): Chosen {
  const organisation = organisations.find(({ id }) => id === search.get('organisation')) ?? organisations[0]
  return { organisation, others: organisations.filter(({ id }) => id !== organisation?.id) }
}

export function useChosenOrganisation(): Chosen {
  const { data } = useSuspenseQuery(organisationsQuery())
  const [search] = useSearchParams()
  return chosenIn(search, data.items)
}
