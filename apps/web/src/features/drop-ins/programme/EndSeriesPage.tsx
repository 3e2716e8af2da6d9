import { endDropInSeries } from '@elevate/contracts/drop-in-series'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { dayFrom, dayMessages, noDate, typedDateBroken } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { refreshDropIns, seriesQuery } from '../queries.ts'
import { rhythmWords } from './series-words.ts'

export function EndSeriesPage() {
  const { seriesId = '' } = useParams()
  const { data: series } = useSuspenseQuery(seriesQuery(seriesId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { lastDay: noDate },
    messages: { lastDay: dayMessages },
    check: ({ lastDay }) => ({ lastDay: typedDateBroken(lastDay) }),
    body: ({ lastDay }) => ({ lastDay: dayFrom(lastDay) ?? '' }),
    send: (body, { idempotencyKey }) => call(endDropInSeries, { params: { seriesId }, body, idempotencyKey }),
    refusals: { 'in-the-past': { field: 'lastDay', text: 'Enter today or a later day' } },
    done: async () => {
      await refreshDropIns(queryClient)
      tellDone('The series ends on that day', '/drop-ins/programme')
    },
  })
  return (
    <Page back={{ to: '/drop-ins/programme', text: 'Back to drop-ins' }} caption={series.title} title="End this series">
      <p>{rhythmWords(series)}. Sessions after its last day are cancelled, and people who have booked are told.</p>
      <Form busy="Ending" form={form} submit="End the series">
        <DateField field={form.field('lastDay')} hint="Sessions on this day still take place" label="Last day" />
      </Form>
    </Page>
  )
}
