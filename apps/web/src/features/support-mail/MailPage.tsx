import type { ProgrammeMail } from '@elevate/contracts/support-mail'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { formatRelative } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Filter, FilterPanel } from '../../ui/FilterPanel.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { BrokenAddresses } from './BrokenAddresses.tsx'
import { mailSummaryQuery, mailsQuery, stateIn } from './queries.ts'
import { SendAgain } from './SendAgain.tsx'
import { faultWords, whenWords } from './words.ts'

/** Did it go out? Answered before anybody has to ask; never what stands in an email. */
export function MailPage() {
  return (
    <Page back={{ to: '/support', text: 'Back to support' }} title="Emails of your programme" wide>
      <Summary />
      <BrokenAddresses />
      <Mails />
    </Page>
  )
}

const people = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function Summary() {
  const { data } = useSuspenseQuery(mailSummaryQuery())
  return (
    <>
      {data.serverAwaySince && (
        <div className="nhsuk-inset-text">
          <p>
            <strong>The mail server does not answer.</strong> Emails have been waiting since{' '}
            {formatRelative(data.serverAwaySince, new Date())}. None is lost: they go as soon as it is back. Tell the
            people who look after your email.
          </p>
        </div>
      )}
      <ul>
        <li>
          {people(data.sentInLastDay, 'email has', 'emails have')} gone out in the last 24 hours, {data.waiting}{' '}
          {data.waiting === 1 ? 'waits' : 'wait'} now.
        </li>
        <li>
          {data.notArrived === 0
            ? 'Every email of the last month was accepted.'
            : `${people(data.notArrived, 'email', 'emails')} of the last month did not arrive.`}
        </li>
        {data.toRing > 0 && (
          <li>
            <Link to="/tasks?kind=phone">{people(data.toRing, 'person is', 'calls are')} to be rung</Link>
          </li>
        )}
        {data.toPost > 0 && (
          <li>
            <Link to="/tasks?kind=print">{people(data.toPost, 'letter is', 'letters are')} to be posted</Link>
          </li>
        )}
      </ul>
    </>
  )
}

const filters: readonly Filter[] = [
  {
    kind: 'choice',
    name: 'state',
    label: 'Which emails',
    any: 'Those that did not arrive',
    choices: [
      { value: 'waiting', text: 'Waiting to go' },
      { value: 'given-up', text: 'Not taken' },
      { value: 'returned', text: 'Came back' },
      { value: 'sent', text: 'Sent' },
    ],
  },
]

const columns: readonly Column<ProgrammeMail>[] = [
  {
    key: 'to',
    heading: 'To',
    cell: ({ person, to }) => (
      <>
        {person && <Link to={`/people/${person.id}`}>{person.name}</Link>} <span className="app-typed">{to}</span>
      </>
    ),
  },
  { key: 'subject', heading: 'Subject', cell: ({ subject }) => subject },
  { key: 'when', heading: 'When', cell: whenWords },
  {
    key: 'what',
    heading: 'What happened',
    cell: (mail) => (
      <>
        {mail.fault && <span>{faultWords[mail.fault]}</span>} {mail.can.sendAgain && <SendAgain mail={mail} />}
      </>
    ),
  },
]

function Mails() {
  const [search] = useSearchParams()
  const state = stateIn(search)
  const list = useSuspenseInfiniteQuery(mailsQuery(state))
  const mails = list.data.pages.flatMap(({ items }) => items)
  return (
    <>
      <h2 className="nhsuk-heading-m">Emails</h2>
      <FilterPanel filters={filters} />
      {mails.length === 0 ? (
        <EmptyState heading={state ? 'No emails like that' : 'Every email has arrived, as far as we know'}>
          <p>Emails that a mail server does not accept, or sends back, are listed here.</p>
        </EmptyState>
      ) : (
        <StackingTable caption="Newest first" columns={columns} rowKey={({ id }) => id} rows={mails} />
      )}
      <ShowMore list={list} shown={mails.length} what="emails" />
    </>
  )
}
