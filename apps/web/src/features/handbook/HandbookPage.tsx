import { acknowledgeHandbook, type Handbook } from '@elevate/contracts/handbook'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { call } from '../../api.ts'
import { useHat } from '../../app/session/hat.ts'
import { useMe } from '../../app/session/me.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { handbookQuery, refreshHandbook } from './queries.ts'

const title = 'The mentor’s handbook'

/** Mentors come from their own page, who runs mentoring from the programme's. */
const useBack = () => ({
  to: useHat() === 'coordinator' ? '/mentoring/programme' : '/mentoring',
  text: 'Back to mentoring',
})

/** To be read from top to bottom, printed, and acknowledged at the end. */
export function HandbookPage() {
  const back = useBack()
  const { organisationId = '' } = useParams()
  const [search] = useSearchParams()
  const number = Number(search.get('version')) || null
  const { data: handbook } = useSuspenseQuery(handbookQuery(organisationId, number))
  if (handbook === null) return <NoHandbook organisationId={organisationId} />
  return (
    <Page back={back} caption={handbook.organisation.name} title={title}>
      <p>
        Version {String(handbook.number)}, {formatDay(handbook.publishedAt)}.
        {!handbook.isNewest && (
          <>
            {' '}
            <strong>There is a newer one.</strong> <Link to={`/mentoring/handbook/${organisationId}`}>Read that</Link>
          </>
        )}
      </p>
      {handbook.whatChanged !== '' && <p>What is new: {handbook.whatChanged}</p>}
      <Contents handbook={handbook} />
      {handbook.sections.map(({ heading, text }, index) => (
        <section aria-labelledby={`section-${index + 1}`} key={heading}>
          <h2 className="nhsuk-heading-m" id={`section-${index + 1}`}>
            {heading}
          </h2>
          <p className="app-typed">{text}</p>
        </section>
      ))}
      <Acknowledgement handbook={handbook} />
      {handbook.can.edit && <ForWriters organisationId={organisationId} />}
    </Page>
  )
}

function Contents({ handbook: { sections } }: { handbook: Handbook }) {
  return (
    <nav aria-label="Contents" className="app-screen-only">
      <ol>
        {sections.map(({ heading }, index) => (
          <li key={heading}>
            <a href={`#section-${index + 1}`}>{heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Acknowledgement({ handbook }: { handbook: Handbook }) {
  const { organisation, number, acknowledgedAt, can } = handbook
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const saying = useMutation({
    mutationFn: () => call(acknowledgeHandbook, { params: { organisationId: organisation.id }, body: { number } }),
    onSuccess: async () => {
      await refreshHandbook(queryClient, organisation.id)
      tellDone('Thank you for reading it')
    },
  })
  if (acknowledgedAt !== null) return <p>You said that you have read this version: {formatInstant(acknowledgedAt)}.</p>
  if (!can.acknowledge) return null
  return (
    <>
      <Fault fault={saying.error} />
      <Button busy={saying.isPending && 'Saving'} onClick={() => saying.mutate()}>
        I have read this version
      </Button>
    </>
  )
}

function ForWriters({ organisationId }: { organisationId: string }) {
  return (
    <div className="app-actions app-screen-only">
      <ButtonLink look="secondary" to={`/mentoring/handbook/${organisationId}/write`}>
        Write the next version
      </ButtonLink>
      <Link to={`/mentoring/handbook/${organisationId}/readers`}>Who has read it</Link>
    </div>
  )
}

function NoHandbook({ organisationId }: { organisationId: string }) {
  const back = useBack()
  const { grants } = useMe()
  const writes = grants.some(({ kind, organisation }) => kind === 'coordinator' && organisation?.id === organisationId)
  return (
    <Page back={back} title={title}>
      <EmptyState heading="It has not been published yet">
        {writes ? (
          <>
            <p>
              There is a text to begin from. Read it, make it yours, and publish it: then mentors are asked to read it.
            </p>
            <ButtonLink to={`/mentoring/handbook/${organisationId}/write`}>Write the first version</ButtonLink>
          </>
        ) : (
          <p>You are told when it is there.</p>
        )}
      </EmptyState>
    </Page>
  )
}
