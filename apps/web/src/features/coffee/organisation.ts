import type { Me } from '@elevate/contracts/me'
import { useSearchParams } from 'react-router'
import { useMe } from '../../app/session/me.ts'

export type Organisation = { id: string; name: string; shortName: string }

/** The organisations whose coffee rounds a person runs, each once, by name. */
export function organisationsOf(me: Me): Organisation[] {
  const run = me.grants.filter(({ kind }) => kind === 'coordinator').flatMap(({ organisation }) => organisation ?? [])
  const once = new Map(run.map((organisation) => [organisation.id, organisation]))
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** The one that the address names, else the first. Undefined for who runs none. */
export const organisationIn = (search: URLSearchParams, me: Me): Organisation | undefined => {
  const mine = organisationsOf(me)
  return mine.find(({ id }) => id === search.get('organisation')) ?? mine[0]
}

/** The address of a coordinator's page about one organisation; named only where there are several. */
export const aboutOrganisation = (path: string, organisationId: string, me: Me): string =>
  organisationsOf(me)[0]?.id === organisationId ? path : `${path}?organisation=${organisationId}`

/** For the coordinator's pages, which nobody else gets to (see routes). */
export function useOrganisation(): Organisation {
  const me = useMe()
  const [search] = useSearchParams()
  const organisation = organisationIn(search, me)
  if (!organisation) throw new Error('Coffee rounds are for coordinators of an organisation')
  return organisation
}

/** The same addresses, for who is signed in. */
export function useAbout(): (path: string, organisationId: string) => string {
  const me = useMe()
  return (path, organisationId) => aboutOrganisation(path, organisationId, me)
}
