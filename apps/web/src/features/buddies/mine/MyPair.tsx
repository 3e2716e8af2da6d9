import type { MyBuddyPair } from '@elevate/contracts/buddies-mine'
import { resumeBuddyPair } from '@elevate/contracts/buddy-pairs'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { HowToReach } from '../../coffee/mine/HowToReach.tsx'
import { namesOf } from '../../coffee/words.ts'
import { refreshBuddies } from '../queries.ts'
import { contactNames } from '../words.ts'
import { ContactTaps } from './ContactTaps.tsx'

/** One pair or trio that I am in. */
export function MyPair({ pair }: { pair: MyBuddyPair }) {
  const names = namesOf(pair.people)
  const all = pair.people.length > 1 ? `You, ${names}` : `You and ${names}`
  return (
    <section aria-labelledby={`pair-${pair.id}`} className="app-next">
      <h2 className="nhsuk-heading-m" id={`pair-${pair.id}`}>
        {all}
      </h2>
      <p>
        Buddies since {formatDay(pair.startsOn)}
        {pair.pausedUntil === null && `: week ${pair.week}`}.
      </p>
      <HowToReach people={pair.people} />
      {pair.pausedUntil !== null && <Resting pair={pair} until={pair.pausedUntil} />}
      {pair.asked && <ContactTaps asked={pair.asked} names={names} pairId={pair.id} startsOn={pair.startsOn} />}
      <Facts
        facts={[
          {
            name: `How ${names} can reach you`,
            value: contactNames[pair.myContact],
            action: { text: 'Change', of: `how ${names} can reach you`, to: `/buddies/${pair.id}/reach` },
          },
          ...(pair.reasons.length > 0 ? [{ name: 'Why you were put together', value: pair.reasons.join(' ') }] : []),
        ]}
      />
      <p>
        <Link to={`/buddies/${pair.id}/change`}>Pause, change or stop</Link>
      </p>
    </section>
  )
}

function Resting({ pair, until }: { pair: MyBuddyPair; until: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const resuming = useMutation({
    mutationFn: () => call(resumeBuddyPair, { params: { pairId: pair.id } }),
    onSuccess: async () => {
      await refreshBuddies(queryClient)
      tellDone('You go on as buddies')
    },
  })
  return (
    <>
      <p>You rest until {formatDay(until)}. There are no reminders until then, and it goes on by itself.</p>
      <Fault fault={resuming.error} />
      <Button busy={resuming.isPending && 'Going on'} look="secondary" onClick={() => resuming.mutate()} small>
        Go on now
      </Button>
    </>
  )
}
