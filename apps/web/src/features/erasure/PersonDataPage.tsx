import { askForErasureOf, type LegalHold, releaseHold } from '@elevate/contracts/erasure'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../api.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { EarlierHolds, HoldFacts } from '../legal-holds/HoldFacts.tsx'
import { holdsQuery } from './queries.ts'

/** What who runs the programme does about the data of one person: keep it from being deleted, or take a request. */
export function PersonDataPage() {
  const { personId = '' } = useParams()
  const { data } = useSuspenseQuery(holdsQuery(personId))
  const open = data.items.find(({ releasedAt }) => releasedAt === null)
  return (
    <Page
      back={{ to: `/people/${personId}`, text: `Back to ${data.name}` }}
      caption={data.name}
      title="Data protection"
    >
      <h2 className="nhsuk-heading-m">Legal hold</h2>
      <p>While there is one, nothing about {data.name} is deleted, whatever rule or request says so.</p>
      {open ? (
        <Held hold={open} personId={personId} />
      ) : (
        <ButtonLink look="secondary" to={`/people/${personId}/data/hold`}>
          Place a hold
        </ButtonLink>
      )}
      <EarlierHolds holds={data.items} />
      <h2 className="nhsuk-heading-m">Request to be deleted</h2>
      <WriteDown name={data.name} personId={personId} />
      <h2 className="nhsuk-heading-m">Request to put something right</h2>
      <p>
        {data.name} can say on their profile that something is wrong. If they say it by phone or letter,{' '}
        <Link to={`/people/${personId}/data/correction`}>write down what is wrong</Link>.
      </p>
      <p>
        <Link to="/corrections">All requests to put something right</Link>
      </p>
      <h2 className="nhsuk-heading-m">Who changed or read what</h2>
      <p>
        <Link to={`/people/${personId}/history`}>History of what is held about {data.name}</Link>
      </p>
    </Page>
  )
}

function Held({ hold, personId }: { hold: LegalHold; personId: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const release = useMutation({
    mutationFn: () => call(releaseHold, { params: { personId, holdId: hold.id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['erasure'] })
      await queryClient.invalidateQueries({ queryKey: ['legal-holds'] })
      tellDone('The hold is released')
    },
  })
  return (
    <>
      <HoldFacts hold={hold} />
      <Fault fault={release.error} />
      <Button busy={release.isPending && 'Releasing'} look="secondary" onClick={() => release.mutate()}>
        Release the hold
      </Button>
    </>
  )
}

function WriteDown({ name, personId }: { name: string; personId: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const ask = useMutation({
    mutationFn: () => call(askForErasureOf, { params: { personId } }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['erasure'] })
      tellDone('The request is written down', `/erasure-requests/${id}`)
    },
  })
  return (
    <>
      <p>
        {name} can ask on the page of their profile. If they ask by phone or letter, write it down here: the month for
        the answer begins today. It deletes nothing yet.
      </p>
      <Fault fault={ask.error} />
      <Button busy={ask.isPending && 'Writing it down'} look="secondary" onClick={() => ask.mutate()}>
        {name} has asked to be deleted
      </Button>
      <p>
        <Link to="/erasure-requests">All requests to be deleted, and receipts</Link>
      </p>
    </>
  )
}
