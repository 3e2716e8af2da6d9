import type { Person } from '@elevate/contracts/people'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Page } from '../../../ui/Page.tsx'
import { changedSearch } from '../../../ui/sort.ts'
import { OrganisationChoice } from '../../people/OrganisationChoice.tsx'
import { useChosenOrganisation } from '../../people/organisation.ts'
import { personQuery } from '../../people/queries.ts'
import { ChoosePerson } from './ChoosePerson.tsx'

type WithPersonProps = {
  title: string
  back: { to: string; text: string }
  /** "Which partner?" */
  label: string
  partners?: true
  children: (person: Person, organisationId: string) => ReactNode
}

/** First whom it is about, then the rest, on one address. */
export function WithPerson({ title, back, label, partners, children }: WithPersonProps) {
  const chosen = useChosenOrganisation()
  const [search] = useSearchParams()
  const personId = search.get('person')
  const { organisation } = chosen
  return (
    <Page back={back} title={title}>
      {organisation && !personId && (
        <>
          <OrganisationChoice chosen={chosen} />
          <ChoosePerson label={label} organisationId={organisation.id} {...(partners ? { partners } : {})} />
        </>
      )}
      {organisation && personId && <Chosen personId={personId}>{(person) => children(person, organisation.id)}</Chosen>}
    </Page>
  )
}

function Chosen({ personId, children }: { personId: string; children: (person: Person) => ReactNode }) {
  const [search] = useSearchParams()
  const { data } = useSuspenseQuery(personQuery(personId))
  return (
    <>
      <p>
        <strong>{data.name}</strong>{' '}
        <Link to={changedSearch(search, { person: null }) || '.'}>Choose somebody else</Link>
      </p>
      {children(data)}
    </>
  )
}
