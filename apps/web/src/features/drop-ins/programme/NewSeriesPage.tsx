import { startDropInSeries } from '@elevate/contracts/drop-in-series'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useMe } from '../../../app/session/me.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { useOrganisation } from '../../coffee/organisation.ts'
import { refreshDropIns, settingsQuery } from '../queries.ts'
import { RhythmFields } from './RhythmFields.tsx'
import { WhatFields, WhereFields } from './SessionFields.tsx'
import { seriesBody, seriesBroken, seriesMessages, usualSeries } from './series-form.ts'
import { sessionRefusals } from './session-form.ts'

export function NewSeriesPage() {
  const { id: organisationId, name } = useOrganisation()
  const { person } = useMe()
  const { data: settings } = useSuspenseQuery(settingsQuery(organisationId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: usualSeries(person.id, settings.defaultCapacity),
    messages: seriesMessages,
    check: seriesBroken,
    body: (typed) => ({ organisationId, ...seriesBody(typed) }),
    send: (body, { idempotencyKey }) => call(startDropInSeries, { body, idempotencyKey }),
    refusals: { ...sessionRefusals, 'in-the-past': { field: 'startsOn', text: 'Enter a day that is still to come' } },
    done: async () => {
      await refreshDropIns(queryClient)
      tellDone('The series is started, and its sessions can be booked', '/drop-ins/programme')
    },
  })
  return (
    <Page back={{ to: '/drop-ins/programme', text: 'Back to drop-ins' }} caption={name} title="Start a series">
      <p>
        Sessions of the next twelve weeks can be booked at once. By day and in the evening by turns? Start two series,
        each every second week.
      </p>
      <Form busy="Starting" form={form} submit="Start the series">
        <WhatFields form={form} />
        <RhythmFields form={form} />
        <DateField
          field={form.field('startsOn')}
          hint="The first session is on this day or soon after"
          label="From which day on?"
        />
        <WhereFields form={form} organisationId={organisationId} />
      </Form>
    </Page>
  )
}
