import { addCheckInAbsence, type CheckInTeam, removeCheckInAbsence } from '@elevate/contracts/check-in-programmes'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { dayFrom, noDate, typedDateBroken } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { refreshCheckIns } from '../queries.ts'
import { peopleChoices } from './people-choices.ts'

type Props = { organisationId: string; team: CheckInTeam }

/** Out of the office, from and to. */
export function Absences({ organisationId, team }: Props) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { personId: '', from: noDate, to: noDate },
    messages: {
      personId: 'Choose who is away',
      from: 'Enter the first day',
      to: 'Enter the last day, not before the first',
    },
    check: ({ personId, from, to }) => ({
      ...(personId === '' ? { personId: 'required' } : {}),
      ...(typedDateBroken(from) ? { from: 'unreal' } : {}),
      ...(typedDateBroken(to) ? { to: 'unreal' } : {}),
    }),
    body: ({ personId, from, to }) => ({ personId, from: dayFrom(from) ?? '', to: dayFrom(to) ?? '' }),
    send: (body, { idempotencyKey }) => call(addCheckInAbsence, { params: { organisationId }, body, idempotencyKey }),
    refusals: {
      'ends-before-it-starts': { field: 'to', text: 'The last day must not be before the first' },
      'over-already': { field: 'to', text: 'The last day must be today or later' },
    },
    done: async () => {
      await refreshCheckIns(queryClient)
      tellDone('Out of the office is saved')
    },
  })
  return (
    <>
      <h2 className="nhsuk-heading-m">Out of the office</h2>
      <Away organisationId={organisationId} team={team} />
      <Form busy="Saving" form={form} look="secondary" submit="Add these days away">
        <SelectField choices={peopleChoices(team)} field={form.field('personId')} label="Who is away?" none="Choose" />
        <DateField field={form.field('from')} label="First day away" />
        <DateField field={form.field('to')} label="Last day away" />
      </Form>
    </>
  )
}

function Away({ organisationId, team }: Props) {
  const queryClient = useQueryClient()
  const removing = useMutation({
    mutationFn: (absenceId: string) => call(removeCheckInAbsence, { params: { organisationId, absenceId } }),
    onSuccess: () => refreshCheckIns(queryClient),
  })
  if (team.absences.length === 0) return <p>Nobody is away.</p>
  return (
    <>
      <Fault fault={removing.error} />
      <ul className="nhsuk-list">
        {team.absences.map(({ id, person, from, to }) => (
          <li key={id}>
            {person.name}: {formatDay(from)} to {formatDay(to)}{' '}
            <Button
              busy={removing.isPending && removing.variables === id && 'Removing'}
              look="secondary"
              onClick={() => removing.mutate(id)}
              small
            >
              Remove
              <span className="nhsuk-u-visually-hidden">
                {' '}
                {person.name}, {formatDay(from)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
