import { type LeaverItem, settleLeaverItem } from '@elevate/contracts/appointments'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { useKept } from '../../../forms/use-kept.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { forgetPerson, personQuery } from '../queries.ts'

/** What is left to do for somebody who has left: each line with a big box, saved as it is ticked. */
export function LeaverPage() {
  const { personId = '', appointmentId = '' } = useParams()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const appointment = person.appointments.find(({ id }) => id === appointmentId)
  if (!appointment) throw new Response('This appointment is not there', { status: 404 })
  const { leaverItems: items } = appointment
  const open = items.filter(({ state }) => state === 'to-do').length
  return (
    <Page
      back={{ to: `/people/${personId}`, text: `Back to ${person.name}` }}
      caption={`${appointment.role}, ${appointment.organisation.shortName}`}
      title={`Leaver checklist of ${person.name}`}
    >
      <p role="status">{open === 0 ? 'Everything is done.' : `${open} of ${items.length} still to do.`}</p>
      <ul className="app-checklist">
        {items.map((item) => (
          <li key={item.id}>
            <Line item={item} personId={personId} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

function Line({ item, personId }: { item: LeaverItem; personId: string }) {
  const queryClient = useQueryClient()
  const settling = useMutation({
    mutationFn: (state: LeaverItem['state']) =>
      call(settleLeaverItem, { params: { leaverItemId: item.id }, body: { state }, ifMatch: `"${item.version}"` }),
    onSettled: () => forgetPerson(queryClient, personId),
  })
  const [state, keep] = useKept(item.state, settling.mutateAsync)
  const isDone = state === 'done'
  const isNotNeeded = state === 'not-needed'
  const settle = (to: LeaverItem['state']) => {
    if (!settling.isPending) keep(to)
  }
  return (
    <>
      <div className="nhsuk-checkboxes">
        <div className="nhsuk-checkboxes__item">
          <input
            aria-describedby={`${item.id}-state`}
            checked={isDone}
            className="nhsuk-checkboxes__input"
            id={item.id}
            onChange={() => settle(isDone ? 'to-do' : 'done')}
            type="checkbox"
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={item.id}>
            {isNotNeeded ? <s>{item.label}</s> : item.label}
          </label>
        </div>
      </div>
      <div className="app-checklist__line">
        <span className="app-reference" id={`${item.id}-state`}>
          {settling.isPending ? 'Saving' : stateWords(item)}
        </span>
        {!isDone && (
          <Button look="secondary" onClick={() => settle(isNotNeeded ? 'to-do' : 'not-needed')} small>
            {isNotNeeded ? 'Needed after all' : 'Not needed'}
            <span className="nhsuk-u-visually-hidden">: {item.label}</span>
          </Button>
        )}
      </div>
      <Fault fault={settling.error} />
    </>
  )
}

function stateWords({ state, settledAt }: LeaverItem): string {
  if (state === 'to-do') return 'To do'
  const day = settledAt === null ? '' : `, ${formatDay(settledAt)}`
  return `${state === 'done' ? 'Done' : 'Not needed'}${day}`
}
