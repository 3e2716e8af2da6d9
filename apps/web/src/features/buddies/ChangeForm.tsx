import { leaveBuddyPair, pauseBuddyPair } from '@elevate/contracts/buddy-pairs'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { DateField } from '../../forms/DateField.tsx'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { type ChangeBody, changeBodyOf, changeMessages, changeRefusals, noChange, untilBroken } from './change.ts'
import { refreshBuddies } from './queries.ts'

type ChangeFormProps = {
  pairId: string
  personId: string
  /** Who is asked for, where it is not the reader. */
  name?: string
  backTo: string
}

const send = (pairId: string, personId: string, body: ChangeBody): Promise<null> =>
  'until' in body
    ? call(pauseBuddyPair, { params: { pairId }, body })
    : call(leaveBuddyPair, { params: { pairId }, body: { personId, ...body } })

/** For oneself, or for somebody who asked the coordinator. */
export function ChangeForm({ pairId, personId, name, backTo }: ChangeFormProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: noChange,
    messages: changeMessages,
    check: (values) => ({
      change: values.change === '' ? 'required' : undefined,
      until: untilBroken(values, new Date()),
    }),
    body: changeBodyOf,
    send: (body) => send(pairId, personId, body),
    refusals: changeRefusals,
    done: async (_nothing, { change }) => {
      await refreshBuddies(queryClient)
      tellDone(change === 'pause' ? 'The buddy pair rests' : 'The buddy pair has changed. Nobody was told why', backTo)
    },
  })
  return (
    <Form busy="Saving" form={form} submit="Change it">
      <RadiosField
        choices={[
          {
            value: 'pause',
            text: 'Rest for a while',
            more: (
              <DateField
                field={form.field('until')}
                hint="It goes on by itself on this day. For example, 27 3 2027"
                label="Until"
              />
            ),
          },
          {
            value: 'another',
            text: 'Have another buddy',
            hint: 'This pair comes to an end now and is not put together again. We look for somebody else.',
          },
          {
            value: 'none',
            text: 'Have no buddy for now',
            hint: 'This pair comes to an end now and is not put together again.',
          },
        ]}
        field={form.field('change')}
        label={name === undefined ? 'I would like to' : `${name} would like to`}
      />
    </Form>
  )
}
