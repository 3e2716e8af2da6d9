import { type BuddyMember, type BuddyPair, resumeBuddyPair, reviewBuddyPair } from '@elevate/contracts/buddy-pairs'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { useAbout } from '../../coffee/organisation.ts'
import { pairQuery, refreshBuddies } from '../queries.ts'
import { contactNames, namesOfMembers, stateWords } from '../words.ts'

/** One pair at the desk: who, how it goes, and what can be done for them. */
export function PairPage() {
  const { pairId = '' } = useParams()
  const about = useAbout()
  const { data: pair } = useSuspenseQuery(pairQuery(pairId))
  return (
    <Page
      back={{ to: about('/buddies/programme', pair.organisation.id), text: 'Back to buddies' }}
      caption={stateWords(pair)}
      title={namesOfMembers(pair)}
    >
      <Facts
        facts={[
          { name: 'Buddies since', value: formatDay(pair.startsOn) },
          ...(pair.state === 'active' ? [{ name: 'Review on', value: formatDay(pair.reviewOn) }] : []),
          ...(pair.endedOn ? [{ name: 'Ended on', value: formatDay(pair.endedOn) }] : []),
          { name: 'Why they were put together', value: pair.reasons.join(' ') || 'A coordinator chose it' },
        ]}
      />
      {pair.members.map((member) => (
        <Member key={member.id} member={member} pair={pair} />
      ))}
      {pair.can.end && <Steps pair={pair} />}
    </Page>
  )
}

const madeWords = (made: boolean | null): string => (made === null ? 'no answer' : made ? 'yes' : 'not yet')

function Member({ member, pair }: { member: BuddyMember; pair: BuddyPair }) {
  const answers = member.contacts.map(({ week, made }) => `Week ${week}: ${madeWords(made)}`).join('. ')
  return (
    <section aria-labelledby={`member-${member.id}`}>
      <h2 className="nhsuk-heading-m" id={`member-${member.id}`}>
        {member.name} {member.isNew && <strong className="nhsuk-tag nhsuk-tag--blue">New partner</strong>}
      </h2>
      <Facts
        facts={[
          { name: 'In touch', value: answers || 'Not asked yet' },
          { name: 'Can be reached', value: contactNames[member.sharedContact] },
        ]}
      />
      <p>
        <Link to={`/people/${member.id}`}>
          See the person<span className="nhsuk-u-visually-hidden">: {member.name}</span>
        </Link>
        {pair.can.end && !member.hasLeft && (
          <>
            {' · '}
            <Link to={`/buddies/programme/${pair.id}/change/${member.id}`}>
              Pause or change it for {member.name}, who asked you
            </Link>
          </>
        )}
      </p>
    </section>
  )
}

function Steps({ pair }: { pair: BuddyPair }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const done = (text: string) => async () => {
    await refreshBuddies(queryClient)
    tellDone(text)
  }
  const params = { pairId: pair.id }
  const resuming = useMutation({ mutationFn: () => call(resumeBuddyPair, { params }), onSuccess: done('They go on') })
  const reviewing = useMutation({
    mutationFn: () => call(reviewBuddyPair, { params, body: { goesOn: true }, ifMatch: `"${pair.version}"` }),
    onSuccess: done('Noted: they go on until the next review'),
  })
  return (
    <section aria-labelledby="review">
      <h2 className="nhsuk-heading-m" id="review">
        After you have talked with them
      </h2>
      <p>Nobody needs to say why. An end is kind to both, and they are not paired again.</p>
      <Fault fault={resuming.error ?? reviewing.error} />
      <div className="app-actions">
        <Button busy={reviewing.isPending && 'Noting it'} onClick={() => reviewing.mutate()}>
          They go on
        </Button>
        {pair.can.resume && (
          <Button busy={resuming.isPending && 'Going on'} look="secondary" onClick={() => resuming.mutate()}>
            End the pause now
          </Button>
        )}
        <Link to={`/buddies/programme/${pair.id}/end`}>It comes to an end</Link>
      </div>
    </section>
  )
}
