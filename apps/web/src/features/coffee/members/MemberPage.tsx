import { rejoinCoffeeRound, skipCoffeeRound } from '@elevate/contracts/coffee-members'
import type { CoffeeRoundSummary } from '@elevate/contracts/coffee-rounds'
import { getPerson } from '@elevate/contracts/people'
import {
  queryOptions,
  useMutation,
  useQueryClient,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { useAbout, useOrganisation } from '../organisation.ts'
import { membershipQuery, refreshCoffee } from '../queries.ts'
import { roundsQuery } from '../rounds/queries.ts'
import { isBeingPrepared } from '../rounds/words.ts'
import { TakingPartForm } from './TakingPartForm.tsx'

const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['coffee', 'person', personId],
    queryFn: ({ signal }) => call(getPerson, { params: { personId }, signal }),
  })

/** How somebody takes part, set by the coordinator for who asked by phone or post. */
export function MemberPage() {
  const { personId = '' } = useParams()
  const organisation = useOrganisation()
  const about = useAbout()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const { data: membership } = useSuspenseQuery(membershipQuery(organisation.id, personId))
  const { data: rounds } = useSuspenseInfiniteQuery(roundsQuery(organisation.id))
  const tellDone = useTellDone()
  const preparing = rounds.pages.flatMap(({ items }) => items).find(isBeingPrepared)
  const members = about('/coffee-rounds/members', organisation.id)
  return (
    <Page back={{ to: members, text: 'Back to who takes part' }} title={`How ${person.name} takes part`}>
      <p>Change this only when {person.name} has asked you to. They see it on their own page too.</p>
      {preparing && membership.takesPart && (
        <ThisRound isSkipping={membership.state === 'skipping'} person={person} round={preparing} />
      )}
      <TakingPartForm
        done={() => tellDone(`Saved how ${person.name} takes part`, members)}
        membership={membership}
        name={person.name}
      />
    </Page>
  )
}

type ThisRoundProps = { round: CoffeeRoundSummary; person: { id: string; name: string }; isSkipping: boolean }

function ThisRound({ round, person, isSkipping }: ThisRoundProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const params = { roundId: round.id, personId: person.id }
  const changing = useMutation({
    mutationFn: () =>
      isSkipping
        ? call(rejoinCoffeeRound, { params })
        : call(skipCoffeeRound, { params: { roundId: round.id }, body: { personId: person.id } }),
    onSuccess: () => tellDone(`${person.name} ${isSkipping ? 'is in' : 'skips'} ${round.title}`),
    onSettled: () => refreshCoffee(queryClient),
  })
  return (
    <>
      <Fault fault={changing.error} />
      <Button busy={changing.isPending && 'Saving'} look="secondary" onClick={() => changing.mutate()}>
        {isSkipping ? `Take part in ${round.title} after all` : `Skip ${round.title}`}
      </Button>
    </>
  )
}
