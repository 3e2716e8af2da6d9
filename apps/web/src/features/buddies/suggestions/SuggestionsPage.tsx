import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Page } from '../../../ui/Page.tsx'
import { OrganisationChoice } from '../../coffee/OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../../coffee/organisation.ts'
import { namesOf } from '../../coffee/words.ts'
import { suggestionsQuery } from '../queries.ts'
import { Preview } from './Preview.tsx'

/** Each reason once; none where there is none that can be said. */
const whysOf = (without: readonly { why: string | null }[]): string =>
  [...new Set(without.flatMap(({ why }) => why ?? []))].join(' ')

/** Who could be buddies today: to look at, to change, and to confirm one by one or all at once. */
export function SuggestionsPage() {
  const organisation = useOrganisation()
  const about = useAbout()
  const { data, dataUpdatedAt } = useSuspenseQuery(suggestionsQuery(organisation.id))
  return (
    <Page
      back={{ to: about('/buddies/programme', organisation.id), text: 'Back to buddies' }}
      title="Put buddies together"
      wide
    >
      <OrganisationChoice />
      <p>
        As many new partners as possible have an experienced one, then others who asked, then who suits. Never a mentor
        with their own partner, people who are{' '}
        <Link to={about('/coffee-rounds/keep-apart', organisation.id)}>kept apart</Link>, or people who were buddies
        before. Nobody is told before you confirm.
      </p>
      {data.without.length > 0 && (
        <p className="nhsuk-inset-text">
          For {namesOf(data.without)} there is nobody at the moment. {whysOf(data.without)} Ask a partner with some
          experience whether they would be a buddy.
        </p>
      )}
      <Preview key={`${organisation.id} ${dataUpdatedAt}`} organisationId={organisation.id} suggestions={data} />
    </Page>
  )
}
