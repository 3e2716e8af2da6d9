import { changeDropInSeries, type DropInSeries } from '@elevate/contracts/drop-in-series'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { dayFrom, dayMessages, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { timeFrom } from '../../../forms/typed-date-time.ts'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { refreshDropIns, seriesQuery } from '../queries.ts'
import { nthChoices, weekdayChoices } from './RhythmFields.tsx'
import { WhatFields, WhereFields } from './SessionFields.tsx'
import { seriesMessages, timeBroken } from './series-form.ts'
import { rhythmWords } from './series-words.ts'
import { answersOf, sessionBody, sessionBroken, sessionRefusals } from './session-form.ts'

/** From one session on: what is before stays as it was. */
export function ChangeSeriesPage() {
  const { seriesId = '' } = useParams()
  const { data } = useSuspenseQuery(seriesQuery(seriesId))
  const [series] = useState(data)
  const form = useChange(series)
  return (
    <Page
      back={{ to: '/drop-ins/programme', text: 'Back to drop-ins' }}
      caption={series.title}
      title="Change this series"
    >
      <p>
        {rhythmWords(series)}. Sessions that were changed by themselves keep their own time and place; cancelled ones
        stay cancelled. People who have booked are told if the time or place changes.
      </p>
      <p>
        Another rhythm? <Link to={`/drop-ins/programme/series/${series.id}/end`}>End this series</Link> and start a new
        one.
      </p>
      <Form busy="Saving" form={form} submit="Change the series">
        <DateField field={form.field('fromDay')} label="From which day on?" />
        <WhatFields form={form} />
        <SelectField choices={weekdayChoices} field={form.field('weekday')} label="On which day?" />
        {series.rhythm === 'monthly' && (
          <SelectField choices={nthChoices} field={form.field('nth')} label="Which one?" />
        )}
        <TextField autoComplete="off" field={form.field('startTime')} label="At what time?" width={5} />
        <WhereFields form={form} organisationId={series.organisation.id} />
      </Form>
    </Page>
  )
}

function useChange(series: DropInSeries) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useForm({
    initial: {
      ...answersOf(series),
      fromDay: typedDateOf(series.nextDay),
      weekday: String(series.weekday),
      nth: String(series.nth ?? 1),
      startTime: series.startTime,
    },
    messages: { ...seriesMessages, fromDay: dayMessages },
    check: (typed) => ({
      ...sessionBroken(typed),
      fromDay: typedDateBroken(typed.fromDay),
      startTime: timeBroken(typed.startTime),
    }),
    body: ({ fromDay, weekday, nth, startTime, ...typed }) => ({
      fromDay: dayFrom(fromDay) ?? '',
      weekday: Number(weekday),
      ...(series.rhythm === 'monthly' ? { nth: Number(nth) } : {}),
      startTime: timeFrom(startTime) ?? startTime,
      ...sessionBody(typed),
    }),
    send: (body) => call(changeDropInSeries, { params: { seriesId: series.id }, body, ifMatch: `"${series.version}"` }),
    refusals: { ...sessionRefusals, 'in-the-past': { field: 'fromDay', text: 'Enter today or a later day' } },
    done: async () => {
      await refreshDropIns(queryClient)
      tellDone('The series is changed from that day on', '/drop-ins/programme')
    },
  })
}
