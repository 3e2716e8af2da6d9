import type { Letter } from '@elevate/contracts/letters'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { formatInstant } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { lettersQuery } from '../queries.ts'
import { kindWords } from '../words.ts'
import { SentTag } from './SentTag.tsx'

/** Everything that was written to one applicant. */
export function LettersPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(lettersQuery(applicationId))
  const { application, items } = data
  const columns: Column<Letter>[] = [
    {
      key: 'kind',
      heading: 'Letter',
      cell: ({ id, kind }) => <Link to={`/applications/${applicationId}/letters/${id}`}>{kindWords[kind]}</Link>,
    },
    { key: 'subject', heading: 'Subject', cell: ({ subject }) => subject },
    {
      key: 'made',
      heading: 'Written',
      cell: ({ madeAt, madeBy }) => `${formatInstant(madeAt)}${madeBy ? `, by ${madeBy}` : ''}`,
    },
    { key: 'sent', heading: 'Reached them', cell: (letter) => <SentTag letter={letter} /> },
  ]
  return (
    <Page
      back={{ to: `/applications/${applicationId}`, text: 'Back to the application' }}
      caption={`${application.name}, ${application.reference}`}
      title="Letters to this applicant"
      wide
    >
      {items.length === 0 ? (
        <EmptyState heading="Nothing has been written yet">
          <p>Letters go by themselves with each step, and every one is kept here word for word.</p>
        </EmptyState>
      ) : (
        <StackingTable
          caption={items.length === 1 ? '1 letter' : `${items.length} letters`}
          columns={columns}
          rowKey={({ id }) => id}
          rows={items}
        />
      )}
    </Page>
  )
}
