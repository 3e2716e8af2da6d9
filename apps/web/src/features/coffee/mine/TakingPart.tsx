import type { MyCoffeePlace } from '@elevate/contracts/coffee-mine'
import { ButtonLink } from '../../../ui/Button.tsx'
import { type Fact, Facts } from '../../../ui/Facts.tsx'
import { sharedWords, takingPartWords } from '../words.ts'

/** Whether I take part and what my match is told, with the way to change it. */
export function TakingPart({ place }: { place: MyCoffeePlace }) {
  const { membership, organisation } = place
  const to = `/coffee/taking-part/${organisation.id}`
  if (!membership.takesPart) return membership.can.change ? <Join to={to} /> : null
  const change = (of: string): Pick<Fact, 'action'> =>
    membership.can.change ? { action: { text: 'Change', of, to } } : {}
  return (
    <section>
      <h2 className="nhsuk-heading-m">How you take part</h2>
      <Facts
        facts={[
          { name: 'Taking part', value: takingPartWords(membership), ...change('whether you take part') },
          { name: 'Your match is told', value: sharedWords(membership), ...change('what your match is told') },
        ]}
      />
    </section>
  )
}

function Join({ to }: { to: string }) {
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">You do not take part at the moment</h2>
      <p>Join, and you are in the next round. You can leave again at any time, and nobody asks why.</p>
      <ButtonLink to={to}>Join coffee roulette</ButtonLink>
    </section>
  )
}
