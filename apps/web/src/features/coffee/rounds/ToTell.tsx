import { type CoffeeRound, type CoffeeTelling, tickCoffeeTelling } from '@elevate/contracts/coffee-rounds'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { refreshCoffee } from '../queries.ts'
import { dialled } from '../words.ts'
import { counted } from './words.ts'

/** People whom no mail reaches: what to tell them, and a tick once it is done. */
export function ToTell({ round }: { round: CoffeeRound }) {
  if (round.toTell.length === 0) return null
  const { leftToTell: left } = round
  return (
    <section id="to-tell">
      <h2 className="nhsuk-heading-m">To be told by phone or post</h2>
      <p>
        {left === 0
          ? 'Everybody has been told.'
          : `${counted(left, 'person is', 'people are')} still to be told. The others have had a mail.`}
      </p>
      <ul className="nhsuk-list nhsuk-list--border">
        {round.toTell.map((telling) => (
          <li key={telling.id}>
            <Telling roundId={round.id} telling={telling} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Telling({ telling, roundId }: { telling: CoffeeTelling; roundId: string }) {
  const { person, message, isWithdrawn, toldAt } = telling
  if (isWithdrawn) {
    return (
      <p>
        {person.name}: no longer needs to be told this.{' '}
        {toldAt !== null && `They were told on ${formatInstant(toldAt)}; a newer message is on this list.`}
      </p>
    )
  }
  return (
    <>
      <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">
        {person.name}: <HowToTell telling={telling} />
      </h3>
      <p className="app-message">{message}</p>
      {toldAt === null ? <Tick roundId={roundId} telling={telling} /> : <p>✓ Told on {formatInstant(toldAt)}</p>}
    </>
  )
}

function HowToTell({ telling: { by, reachAt } }: { telling: CoffeeTelling }) {
  if (by === 'post') return <>by post to {reachAt ?? 'an address that we do not know yet'}</>
  if (reachAt === null) return <>by phone, but we know no number yet</>
  return (
    <>
      by phone on <a href={`tel:${dialled(reachAt)}`}>{reachAt}</a>
    </>
  )
}

function Tick({ telling, roundId }: { telling: CoffeeTelling; roundId: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const ticking = useMutation({
    mutationFn: () => call(tickCoffeeTelling, { params: { roundId, tellingId: telling.id } }),
    onSuccess: () => tellDone(`${telling.person.name} is ticked off`),
    onSettled: () => refreshCoffee(queryClient),
  })
  return (
    <>
      <Fault fault={ticking.error} />
      <Button busy={ticking.isPending && 'Ticking off'} look="secondary" onClick={() => ticking.mutate()} small>
        I have told {telling.person.name}
      </Button>
      <p className="app-print-only">☐ Told</p>
    </>
  )
}
