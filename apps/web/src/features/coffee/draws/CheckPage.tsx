import { type CoffeeDrawCheck, checkCoffeeDraw } from '@elevate/contracts/coffee-draws'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { roundQuery } from '../rounds/queries.ts'

/** A round that is challenged is drawn again from what was stored of it, and the answer can be passed on or printed. */
export function CheckPage() {
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(roundId))
  const checking = useMutation({ mutationFn: () => call(checkCoffeeDraw, { params: { roundId } }) })
  return (
    <Page
      back={{ to: `/coffee-rounds/${roundId}`, text: `Back to ${round.title}` }}
      caption={round.title}
      title="Draw it again to check"
    >
      <p>
        The round is drawn again from what was stored on the day: the people who took part, who had met before, who is
        kept apart, what you wished, and what chance decided. What has changed since makes no difference.
      </p>
      <p>Nothing is changed and nobody is told. That you checked, and what came out, is written down in the trail.</p>
      <Fault fault={checking.error} />
      <div aria-live="polite">{checking.data !== undefined && <Answer check={checking.data} />}</div>
      <Button
        busy={checking.isPending && 'Drawing again'}
        look={checking.data === undefined ? 'primary' : 'secondary'}
        onClick={() => checking.mutate()}
      >
        {checking.data === undefined ? 'Draw it again' : 'Check once more'}
      </Button>
    </Page>
  )
}

function Answer({ check }: { check: CoffeeDrawCheck }) {
  const { sentence, findings, engine, checkedAt } = check
  return (
    <>
      <div className="nhsuk-inset-text">
        <h2 className="nhsuk-heading-m">{sentence}</h2>
        <p>Checked on {formatInstant(checkedAt)}.</p>
      </div>
      <Facts
        facts={[
          ...findings.map(({ question, answer }) => ({ name: question, value: answer })),
          { name: 'Drawing engine', value: engineWords(engine) },
        ]}
      />
    </>
  )
}

function engineWords({ drawn, checking }: CoffeeDrawCheck['engine']): string {
  if (drawn === checking) return `Version ${checking}, as on the day`
  return `Version ${drawn ?? 'not known'} on the day, version ${checking} now`
}
