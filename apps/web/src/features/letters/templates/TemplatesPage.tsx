import type { LetterTemplate } from '@elevate/contracts/letter-templates'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatShortDay } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { OrganisationChoice } from '../../coffee/OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../../coffee/organisation.ts'
import { templatesQuery } from '../queries.ts'
import { kindWords } from '../words.ts'

export function TemplatesPage() {
  const { id } = useOrganisation()
  const about = useAbout()
  const { data } = useSuspenseQuery(templatesQuery(id))
  const columns: Column<LetterTemplate>[] = [
    {
      key: 'kind',
      heading: 'Letter',
      cell: ({ kind }) => <Link to={about(`/recruitment/letters/${kind}`, id)}>{kindWords[kind]}</Link>,
    },
    { key: 'subject', heading: 'Subject', cell: ({ subject }) => subject },
    {
      key: 'changed',
      heading: 'Words',
      cell: ({ version, changedAt, changedBy }) =>
        changedAt === null
          ? 'The usual ones'
          : `Version ${version}, ${formatShortDay(changedAt)}${changedBy ? `, by ${changedBy}` : ''}`,
    },
  ]
  return (
    <Page back={{ to: '/recruitment', text: 'Back to recruitment' }} title="Letters" wide>
      <OrganisationChoice />
      <p>
        <Link to={about('/recruitment/letters/to-send', id)}>Letters to print, post or tell by phone</Link>
      </p>
      <h2 className="nhsuk-heading-m">The words of your letters</h2>
      <p>
        Each goes by itself with the step that it tells of. A change makes a new version; letters that have gone keep
        their words.
      </p>
      <StackingTable
        caption={`${data.items.length} letters`}
        columns={columns}
        rowKey={({ kind }) => kind}
        rows={data.items}
      />
    </Page>
  )
}
