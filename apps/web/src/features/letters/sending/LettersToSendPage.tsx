import type { LetterToSend } from '@elevate/contracts/letters'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatRelative, formatShortDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { OrganisationChoice } from '../../coffee/OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../../coffee/organisation.ts'
import { lettersToSendQuery } from '../queries.ts'
import { waitingWords } from '../words.ts'

const columns: Column<LetterToSend>[] = [
  {
    key: 'name',
    heading: 'To',
    cell: ({ id, applicationId, name, reference }) => (
      <>
        <Link to={`/applications/${applicationId}/letters/${id}`}>{name}</Link>
        <br />
        <span className="app-reference">{reference}</span>
      </>
    ),
  },
  { key: 'subject', heading: 'Letter', cell: ({ subject }) => subject },
  { key: 'by', heading: 'How', cell: ({ by }) => waitingWords[by] },
  {
    key: 'made',
    heading: 'Written',
    cell: ({ madeAt }) => `${formatShortDay(madeAt)} (${formatRelative(madeAt, new Date())})`,
  },
]

/** For people who asked for a call or for post. */
export function LettersToSendPage() {
  const { id } = useOrganisation()
  const about = useAbout()
  const list = useSuspenseInfiniteQuery(lettersToSendQuery(id))
  const items = list.data.pages.flatMap((page) => page.items)
  return (
    <Page
      back={{ to: about('/recruitment/letters', id), text: 'Back to letters' }}
      title="Letters to print, post or tell by phone"
      wide
    >
      <OrganisationChoice />
      {items.length === 0 ? (
        <EmptyState heading="Nothing waits to be sent">
          <p>Letters to people who asked for a call or for post are here until somebody says that it is done.</p>
        </EmptyState>
      ) : (
        <StackingTable
          caption={items.length === 1 ? '1 letter waits' : `${items.length} letters wait`}
          columns={columns}
          rowKey={(letter) => letter.id}
          rows={items}
        />
      )}
      <ShowMore list={list} shown={items.length} what="letters" />
    </Page>
  )
}
